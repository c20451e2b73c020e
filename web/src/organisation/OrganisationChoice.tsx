import { Select } from 'antd';
import { useState } from 'react';
import { rowsOf } from '@/api/cut';
import { useReference } from '@/reference/useReference';
import { useDebounced } from '@/ui/useDebounced';
import type { Organisation } from './organisation';
import { useOrganisations } from './queries/organisations';

interface Props {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  except?: string;
  /** What stands there from the beginning, with its name. */
  known?: { id: string; name: string } | undefined;
}

/** An organisation, found by typing part of its name; namesakes are told apart by what follows it. */
export function OrganisationChoice({ id, value, onChange, except, known }: Props) {
  const { name } = useReference();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 200);
  const query = useOrganisations(q === '' ? {} : { q });
  const rows = rowsOf(query.data).filter((row) => row.id !== except);
  const label = (row: Organisation) =>
    [row.name, row.uscc, row.country || name('districts', row.district)].filter(Boolean).join(' · ');
  const found = rows.map((row) => ({ value: row.id, label: label(row) }));
  const isKnown = known !== undefined && value === known.id && !found.some((option) => option.value === known.id);
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={query.isFetching}
      options={isKnown ? [{ value: known.id, label: known.name }, ...found] : found}
    />
  );
}
