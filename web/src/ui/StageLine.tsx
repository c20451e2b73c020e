import styles from './ui.module.css';

interface Props {
  label: string;
  stages: { code: string; name: string }[];
  current: string;
}

/** The stages in their one order, with what is done, where it stands, and what is to come. */
export function StageLine({ label, stages, current }: Props) {
  const at = stages.findIndex((stage) => stage.code === current);
  const state = (index: number) => (index < at ? 'done' : index === at ? 'now' : 'ahead');
  return (
    <ol className={styles.stages} aria-label={label}>
      {stages.map((stage, index) => (
        <li key={stage.code} data-state={state(index)} aria-current={index === at ? 'step' : undefined}>
          {stage.name}
        </li>
      ))}
    </ol>
  );
}
