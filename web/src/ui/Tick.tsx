import styles from './tick.module.css';

interface Props {
  label: string;
  checked: boolean;
  /** Some of what it stands for is chosen, and some is not. */
  partly?: boolean;
  onChange: (checked: boolean) => void;
}

/** antd's checkbox as it is drawn, without what its own component does each time: a table has one in each row. */
export function Tick({ label, checked, partly = false, onChange }: Props) {
  const show = (box: HTMLInputElement | null) => {
    if (box) box.indeterminate = partly;
  };
  return <input ref={show} type="checkbox" className={styles.tick} aria-label={label} checked={checked} onChange={({ target }) => onChange(target.checked)} />;
}
