import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '@/project/project';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { MonthTable } from './parts/MonthTable';
import { Sums } from './parts/Sums';
import { tellable } from './progress';
import styles from './progress.module.css';
import { useMonths } from './queries/months';
import { TellDialog } from './TellDialog';

/** What was planned, reported and verified of a project's investment, month by month and each for itself. */
export function Progress({ project }: { project: Project }) {
  const { t } = useTranslation();
  const [telling, setTelling] = useState(false);
  const query = useMonths(project.id);
  const months = query.data?.items ?? [];
  const kinds = tellable(project.actions);
  const tell = kinds.length > 0 && <Button onClick={() => setTelling(true)}>{t('progress.tell')}</Button>;
  return (
    <section className={styles.progress} aria-label={t('progress.title')}>
      <ListStates
        query={query}
        count={months.length}
        empty={
          <EmptyPage title={t('progress.empty')} hint={t('progress.empty_hint')}>
            {tell}
          </EmptyPage>
        }
      >
        <div className={styles.head}>
          <Sums months={months} />
          {tell}
        </div>
        <MonthTable months={months} />
        <p className={styles.quiet}>{t('progress.counted_so')}</p>
      </ListStates>
      {telling && <TellDialog projectId={project.id} kinds={kinds} onClose={() => setTelling(false)} />}
    </section>
  );
}
