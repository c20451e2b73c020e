import { DateInput } from './DateInput';
import styles from './figures.module.css';

export interface Period {
  from?: string | undefined;
  to?: string | undefined;
}

interface Props extends Period {
  /** Tells the fields from others of the page. */
  id: string;
  fromLabel: string;
  toLabel: string;
  /** Is given only what changes. */
  onChange: (period: Period) => void;
}

/** The first and the last day of a time. */
export function PeriodFields({ id, fromLabel, toLabel, from, to, onChange }: Props) {
  return (
    <div className={styles.period}>
      <label htmlFor={`${id}-from`}>{fromLabel}</label>
      <DateInput id={`${id}-from`} value={from} max={to} onChange={(day) => onChange({ from: day })} />
      <label htmlFor={`${id}-to`}>{toLabel}</label>
      <DateInput id={`${id}-to`} value={to} min={from} onChange={(day) => onChange({ to: day })} />
    </div>
  );
}
