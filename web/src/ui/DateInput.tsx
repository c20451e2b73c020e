import { Input } from 'antd';

interface Props {
  id?: string;
  value?: string;
  onChange?: (day: string | undefined) => void;
  min?: string;
  max?: string;
}

/** A business date, typed or picked with the browser's own calendar. */
export function DateInput({ id, value, onChange, min, max }: Props) {
  return (
    <Input
      id={id}
      type="date"
      min={min}
      max={max}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value || undefined)}
    />
  );
}
