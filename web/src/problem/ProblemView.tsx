import { useTranslation } from 'react-i18next';
import type { RaisedProblem } from '@/api/types';
import styles from '@/assigned/assigned.module.css';
import { ProjectLink } from '@/project/ProjectLink';
import { useReference } from '@/reference/useReference';
import { FactList } from '@/ui/FactList';
import { History } from '@/ui/History';
import { RecordStates } from '@/ui/RecordStates';
import { EventButtons } from './EventButtons';
import { Standing } from './parts/Standing';
import { useProblem } from './queries/problem';

/** A problem in full: how it stands, what it is about, everything that happened, what can be done now. */
export function ProblemView({ problemId }: { problemId: string }) {
  const { t } = useTranslation();
  return (
    <RecordStates query={useProblem(problemId)} notFound={{ title: t('problem.not_found'), hint: t('problem.not_found_hint') }}>
      {(problem) => <Loaded problem={problem} />}
    </RecordStates>
  );
}

function Loaded({ problem }: { problem: RaisedProblem }) {
  const { t } = useTranslation();
  const { name } = useReference();
  return (
    <article className={styles.view}>
      <header>
        <h1>{problem.title}</h1>
        <Standing problem={problem} />
        <EventButtons problem={problem} />
      </header>
      <p className={styles.long}>{problem.body}</p>
      <FactList
        rows={[
          [t('problem.project'), <ProjectLink key="project" of={problem}>{`${problem.project_code} ${problem.project_name}`}</ProjectLink>],
          [t('problem.unit'), problem.unit_name],
          [t('problem.kind'), name('problem_kinds', problem.kind)],
          [t('problem.severity'), name('severities', problem.severity)],
          [t('problem.raised'), `${problem.raised_by.name} ${problem.raised_on}`],
        ]}
      />
      <h2>{t('ui.history')}</h2>
      <History
        rows={problem.history.map((deed, at) => ({
          key: String(at),
          on: deed.on,
          what: name('problem_events', deed.kind),
          by: deed.by.name,
          said: [deed.unit_name && t('problem.goes_to', { unit: deed.unit_name }), deed.note],
        }))}
      />
    </article>
  );
}
