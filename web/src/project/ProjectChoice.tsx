import { Select } from 'antd';
import { useState } from 'react';
import { rowsOf } from '@/api/cut';
import { useDebounced } from '@/ui/useDebounced';
import { useProjects } from './queries/projects';

interface Props {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  except?: string;
}

/** Another project, found by typing part of its name or its code. */
export function ProjectChoice({ id, value, onChange, except }: Props) {
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 200);
  const query = useProjects(q === '' ? {} : { q });
  const rows = rowsOf(query.data).filter((row) => row.id !== except);
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={query.isFetching}
      options={rows.map((row) => ({ value: row.id, label: `${row.code} ${row.name}` }))}
    />
  );
}
