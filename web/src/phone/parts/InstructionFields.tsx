import { useTranslation } from 'react-i18next';
import { useUnits } from '@/reference/usePeople';
import { today } from '@/ui/date';
import type { Faults } from '../faults';
import type { InstructionLetter } from '../queue/letter';
import { usePeopleNearFirst } from '../usePeopleNearFirst';
import { Field } from './Field';

interface Props {
  letter: InstructionLetter;
  faults: Faults;
  onChange: (edit: (letter: InstructionLetter) => InstructionLetter) => void;
}

/** A leader's sentence, who carries it out, and by when. */
export function InstructionFields({ letter, faults, onChange }: Props) {
  const { t } = useTranslation();
  const units = useUnits();
  const { near, others } = usePeopleNearFirst(letter.project.id);
  const { values } = letter;
  const set = (part: Partial<InstructionLetter['values']>) => onChange((now) => ({ ...now, values: { ...now.values, ...part } }));
  const options = (people: { value: string; label: string }[]) =>
    people.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
  const one = (value: string) => (value === '' ? [] : [value]);
  return (
    <>
      <Field label={t('instruction.text')} error={faults['/text']}>
        {(control) => <textarea {...control} required rows={4} maxLength={1000} value={values.text} onChange={(event) => set({ text: event.target.value })} />}
      </Field>
      <Field label={t('instruction.people')} hint={t('phone.instruct.who_hint')} error={faults['/person_ids']}>
        {(control) => (
          <select {...control} value={values.person_ids?.[0] ?? ''} onChange={(event) => set({ person_ids: one(event.target.value) })}>
            <option value="">{t('phone.instruct.nobody')}</option>
            {near.length > 0 && <optgroup label={t('phone.instruct.near')}>{options(near)}</optgroup>}
            <optgroup label={t('phone.instruct.others')}>{options(others)}</optgroup>
          </select>
        )}
      </Field>
      <Field label={t('instruction.units')} error={faults['/unit_ids']}>
        {(control) => (
          <select {...control} value={values.unit_ids?.[0] ?? ''} onChange={(event) => set({ unit_ids: one(event.target.value) })}>
            <option value="">{t('phone.instruct.nobody')}</option>
            {options(units)}
          </select>
        )}
      </Field>
      <Field label={t('instruction.due')} hint={t('instruction.due_hint')} error={faults['/due_on']}>
        {(control) => <input {...control} type="date" min={today()} value={values.due_on ?? ''} onChange={(event) => set({ due_on: event.target.value })} />}
      </Field>
    </>
  );
}
