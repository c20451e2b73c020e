import { useId, type ReactNode } from 'react';
import styles from '../phone.module.css';

/** What a control needs to be named and explained by its field. */
export interface Controlled {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface Props {
  label: string;
  hint?: string;
  error?: string;
  children: (control: Controlled) => ReactNode;
}

/** A label, the control under it, and what is wrong with it beside it. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const told = error ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': told ? `${id}-told` : undefined, 'aria-invalid': error ? true : undefined })}
      {told && (
        <p id={`${id}-told`} className={error ? styles.fault : styles.quiet}>
          {told}
        </p>
      )}
    </div>
  );
}
