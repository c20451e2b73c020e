import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeStep, Project } from '@/api/types';
import { ProblemNotice } from '@/ui/ProblemNotice';
import styles from './intake.module.css';
import { StepCell } from './parts/StepCell';
import { useIntake } from './queries/intake';
import { StepDialog } from './StepDialog';
import { isNext, stepKinds, type StepKind } from './stepKind';

/** What is owed to a lead and by when, with the way to do what is open; nothing once its clock has ended. */
export function IntakeStrip({ project }: { project: Project }) {
  const runs = project.status === 'active' && ['lead', 'screening'].includes(project.stage);
  return runs ? <Running project={project} /> : null;
}

function Running({ project }: { project: Project }) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<StepKind | null>(null);
  const { data, error, refetch } = useIntake(project.id);
  const mayHandle = project.actions.includes('handle_lead');
  return (
    <section className={styles.strip} aria-label={t('intake.title')}>
      <h2>{t('intake.title')}</h2>
      {data === undefined && (error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active title={false} />)}
      {data && (
        <ol className={styles.steps}>
          {stepKinds.map((kind) => (
            <StepCell key={kind} kind={kind} steps={of(data.steps, kind)} onDo={mayHandle && isNext(data.steps, kind) ? setDoing : undefined} />
          ))}
        </ol>
      )}
      {doing && <StepDialog kind={doing} lead={project} onClose={() => setDoing(null)} />}
    </section>
  );
}

function of(steps: IntakeStep[], kind: StepKind): IntakeStep[] {
  return steps.filter((step) => step.kind === kind);
}
