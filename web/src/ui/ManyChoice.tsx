import { Choose, type Option } from './Choose';

interface Props {
  label: string;
  value: string[] | undefined;
  options: Option[];
  onChange: (values: string[] | undefined) => void;
}

/** A filter that takes any of several values, and says nothing when none is chosen. */
export function ManyChoice({ label, value, options, onChange }: Props) {
  return (
    <Choose<string[]>
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      style={{ minWidth: 108 }}
      label={label}
      placeholder={label}
      value={value ?? []}
      options={options}
      onChange={(values) => onChange(values.length > 0 ? values : undefined)}
    />
  );
}
