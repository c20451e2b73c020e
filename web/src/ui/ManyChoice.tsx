import { Choose, type Option } from './Choose';
import styles from './choice.module.css';
import { useShown } from './useShown';

interface Props {
  label: string;
  value: string[] | undefined;
  options: Option[];
  onChange: (values: string[] | undefined) => void;
}

/** A filter that takes any of several values, and says nothing when none is chosen. */
export function ManyChoice({ label, value, options, onChange }: Props) {
  const isShown = useShown();
  if (!isShown && !value?.length) return <Still label={label} />;
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

/** What antd's list to choose from looks like while nothing is chosen: a bar of filters is seen at once, and built in the next moment. */
function Still({ label }: { label: string }) {
  return (
    <span className={styles.still} aria-hidden="true">
      <span>{label}</span>
      <svg viewBox="64 64 896 896" width="12" height="12" fill="currentColor">
        <path d="M884 256h-75c-5.1 0-9.9 2.5-12.9 6.6L512 654.2 227.9 262.6c-3-4.1-7.8-6.6-12.9-6.6h-75c-6.5 0-10.3 7.4-6.5 12.7l352.6 486.1c12.8 17.6 39 17.6 51.7 0l352.6-486.1c3.9-5.3.1-12.7-6.4-12.7z" />
      </svg>
    </span>
  );
}
