import styles from './ui.module.css';

interface Props {
  value: number;
  /** What a full bar stands for. */
  max: number;
}

/** A length for the eye; the number stands in words beside it. */
export function Bar({ value, max }: Props) {
  return <progress aria-hidden="true" className={styles.bar} value={Math.max(0, value)} max={Math.max(1e-9, max)} />;
}
