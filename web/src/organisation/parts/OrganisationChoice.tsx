import { Select } from 'antd';
import { useState } from 'react';
import { rowsOf } from '@/api/cut';
import { useReference } from '@/reference/useReference';
import { useDebounced } from '@/ui/useDebounced';
import type { Organisation } from '../organisation';
import { useOrganisations } from '../queries/organisations';

interface Props {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  except: string;
}

/** Another organisation, found by typing part of its name; namesakes are told apart by what follows it. */
export function OrganisationChoice({ id, value, onChange, except }: Props) {
  const { name } = useReference();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 200);
  const query = useOrganisations(q === '' ? {} : { q });
  const rows = rowsOf(query.data).filter((row) => row.id !== except);
  const label = (row: Organisation) =>
    [row.name, row.uscc, row.country || name('districts', row.district)].filter(Boolean).join(' · ');
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={query.isFetching}
      options={rows.map((row) => ({ value: row.id, label: label(row) }))}
    />
  );
}
