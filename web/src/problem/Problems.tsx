import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { Project } from '@/api/types';
import styles from '@/assigned/assigned.module.css';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { ProblemRow } from './parts/ProblemRow';
import { useProblemsOf } from './queries/ofProject';
import { RaiseDrawer } from './RaiseDrawer';

/** What blocks a project, with the steps that are open to the reader, and the way to raise more. */
export function Problems({ project }: { project: Project }) {
  const { t } = useTranslation();
  const mayRaise = project.actions.includes('raise_problem');
  const [raising, setRaising] = useState(false);
  const query = useProblemsOf(project.id);
  const rows = rowsOf(query.data);
  return (
    <section aria-label={t('problem.title')}>
      {mayRaise && (
        <div className={styles.sectionHead}>
          <Button onClick={() => setRaising(true)}>{t('problem.raise')}</Button>
        </div>
      )}
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('problem.none')} hint={t('problem.none_hint')} />}>
        <ul className={styles.rows} aria-label={t('problem.title')}>
          {rows.map((problem) => (
            <ProblemRow key={problem.id} problem={problem} />
          ))}
        </ul>
      </ListStates>
      {raising && <RaiseDrawer project={project} onClose={() => setRaising(false)} />}
    </section>
  );
}
