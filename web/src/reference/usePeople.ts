import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from './peopleQuery';
import { unitsQuery } from './queries/units';

/** People as choices, with their unit and post, so that two of one name are told apart. */
export function usePeople() {
  const { data } = useQuery(peopleQuery);
  return (data ?? []).map((person) => ({
    value: person.id,
    label: [person.name, person.unit_name, person.post].filter(Boolean).join(' · '),
    mayLead: person.may_lead,
    name: person.name,
  }));
}

/** Units as choices by their id. */
export function useUnits() {
  return useUnitsBy('id');
}

/** Units as choices by their code, as accounts name them. */
export function useUnitCodes() {
  return useUnitsBy('code');
}

function useUnitsBy(value: 'id' | 'code') {
  const { i18n } = useTranslation();
  const { data } = useQuery(unitsQuery);
  const english = i18n.language.startsWith('en');
  return (data ?? []).map((unit) => ({ value: unit[value], label: english ? unit.name_en : unit.name }));
}
