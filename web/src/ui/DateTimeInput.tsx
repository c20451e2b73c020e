import { Input } from 'antd';

interface Props {
  id?: string;
  value?: string;
  onChange?: (local: string | undefined) => void;
}

/** A date and time of this city, `YYYY-MM-DDTHH:mm`, typed or picked with the browser's own calendar. */
export function DateTimeInput({ id, value, onChange }: Props) {
  return (
    <Input id={id} type="datetime-local" value={value ?? ''} onChange={(event) => onChange?.(event.target.value || undefined)} />
  );
}
