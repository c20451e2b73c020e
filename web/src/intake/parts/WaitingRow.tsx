import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WaitingStep } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { useMay } from '@/session/useSession';
import { RecordLink } from '@/ui/RecordLink';
import styles from '../intake.module.css';
import { StepLight } from '../StepLight';
import type { StepKind } from '../stepKind';

interface Props {
  step: WaitingStep;
  /** What can be done now; nothing while another step must come first. */
  kind: StepKind | undefined;
  onDo: (kind: StepKind) => void;
}

/** How it stands, what is owed by when, to which lead, by which unit, and the one thing to do. */
export function WaitingRow({ step, kind, onDo }: Props) {
  const { t } = useTranslation();
  const { name, stage } = useReference();
  const mayHandle = useMay('lead_handle');
  const facts = [step.code, step.investor_name, name('districts', step.district), name('industries', step.industry), stage(step.stage)];
  return (
    <li>
      <StepLight step={step} />
      <div>
        <strong>{name('intake_steps', step.kind)}</strong>
        <p className={styles.quiet}>{step.due_on ? t('intake.due', { date: step.due_on }) : t('intake.no_due')}</p>
      </div>
      <div>
        <RecordLink type="project" id={step.project_id} className={styles.name}>
          {step.name}
        </RecordLink>
        <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div>
        {step.unit_name}
        {step.escalated_to && <p className={styles.told}>{t('intake.told', { rung: name('rungs', step.escalated_to) })}</p>}
      </div>
      {mayHandle && kind && (
        <Button aria-label={t(`intake.do_of.${kind}`, { code: step.code })} onClick={() => onDo(kind)}>
          {t(`intake.do.${kind}`)}
        </Button>
      )}
    </li>
  );
}
