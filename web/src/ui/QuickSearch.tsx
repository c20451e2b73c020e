import { Input } from 'antd';
import { useTyped } from './useTyped';

interface Props {
  label: string;
  value: string | undefined;
  onChange: (q: string | undefined) => void;
}

/** A list narrowed by what is typed, once it rests. */
export function QuickSearch({ label, value = '', onChange }: Props) {
  const { text, type } = useTyped(value, (q) => onChange(q || undefined));
  return (
    <Input
      allowClear
      style={{ width: 176 }}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => type(event.target.value)}
    />
  );
}
