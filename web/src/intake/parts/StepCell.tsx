import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IntakeStep } from '@/api/types';
import { useReference } from '@/reference/useReference';
import styles from '../intake.module.css';
import { StepLight } from '../StepLight';
import type { StepKind } from '../stepKind';

interface Props {
  kind: StepKind;
  /** All of this kind, oldest first; only progress is reported more than once. */
  steps: IntakeStep[];
  onDo?: ((kind: StepKind) => void) | undefined;
}

/** One step of the four: how it stands, by when, who did it, who was told that it had run out. */
export function StepCell({ kind, steps, onDo }: Props) {
  const { t } = useTranslation();
  const { name } = useReference();
  const current = steps.at(-1);
  const last = steps.findLast((step) => step.done_on);
  if (current === undefined) return null;
  return (
    <li aria-label={name('intake_steps', kind)}>
      <span className={styles.kind}>{name('intake_steps', kind)}</span>
      <StepLight step={current} />
      <span>{current.due_on ? t('intake.due', { date: current.due_on }) : t('intake.no_due')}</span>
      {last && <span className={styles.quiet}>{t(`intake.done_by.${kind}`, { who: last.by ?? t('ui.none'), date: last.done_on })}</span>}
      {last?.note && <span className={styles.quiet}>{last.note}</span>}
      {current.escalated_to && <span className={styles.told}>{t('intake.told', { rung: name('rungs', current.escalated_to) })}</span>}
      {onDo && (
        <Button size="small" onClick={() => onDo(kind)}>
          {t(`intake.do.${kind}`)}
        </Button>
      )}
    </li>
  );
}
