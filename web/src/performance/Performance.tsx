import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '@/api/types';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { Period } from './parts/Period';
import { Promised } from './parts/Promised';
import { tellable } from './performance';
import styles from './performance.module.css';
import { usePerformance } from './queries/performance';
import { YearDialog } from './YearDialog';

/** What a project promised at its admission and what came of it, the latest year first. */
export function Performance({ project }: { project: Project }) {
  const { t } = useTranslation();
  const [telling, setTelling] = useState(false);
  const query = usePerformance(project.id);
  const { periods = [], told = [], promised } = query.data ?? {};
  const kinds = tellable(project.actions);
  const tell = kinds.length > 0 && <Button onClick={() => setTelling(true)}>{t('performance.tell')}</Button>;
  return (
    <section className={styles.performance} aria-label={t('performance.title')}>
      <ListStates
        query={query}
        count={periods.length}
        empty={
          <>
            <EmptyPage title={t('performance.empty')} hint={t('performance.empty_hint')}>
              {tell}
            </EmptyPage>
            <Promised figures={promised} />
          </>
        }
      >
        <div className={styles.head}>{tell}</div>
        {periods.toReversed().map((period) => (
          <Period key={`${period.phase} ${period.year}`} period={period} told={told.filter((one) => one.phase === period.phase && one.year === period.year)} />
        ))}
        <Promised figures={promised} />
        <p className={styles.quiet}>{t('performance.counted_so')}</p>
      </ListStates>
      {telling && <YearDialog projectId={project.id} kinds={kinds} onClose={() => setTelling(false)} />}
    </section>
  );
}
