import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { ElementPool } from '@/api/types';
import { minute } from '@/ui/date';
import { EmptyPage } from '@/ui/EmptyPage';
import { Light } from '@/ui/Light';
import { ListStates } from '@/ui/ListStates';
import { RecordLink } from '@/ui/RecordLink';
import styles from '../element.module.css';
import type { For } from '../EntryDialog';
import { useWaitingFor } from '../queries/waiting';
import { useAmount } from '../useAmount';

interface Props {
  pool: ElementPool;
  onReserve?: ((given: For) => void) | undefined;
}

/** Who waits for what a pool has, the oldest need first, and whether what is left would do for each alone. */
export function Waiting({ pool, onReserve }: Props) {
  const { t } = useTranslation();
  const amount = useAmount();
  const query = useWaitingFor(pool.id);
  const rows = rowsOf(query.data);
  const seen = rows.flatMap(({ project }) => (project ? [project.id] : []));
  return (
    <section aria-label={t('element.waiting')}>
      <h2>{t('element.waiting')}</h2>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('element.nobody_waits')} hint={t('element.nobody_waits_hint')} />}>
        {seen.length > 1 && (
          <p className={styles.quiet}>
            <Link to="/admission-comparison" search={{ project: seen.slice(0, 10), element: pool.element }} className={styles.inText}>
              {t('admission.compare_waiting')}
            </Link>
          </p>
        )}
        <ul className={styles.rows}>
          {rows.map((row, at) => (
            <li key={row.project?.id ?? at}>
              <Light state={row.left_would_do ? 'good' : 'bad'} word={t(row.left_would_do ? 'element.would_do' : 'element.would_not_do')} />
              <div>
                {row.project ? (
                  <RecordLink type="project" id={row.project.id} className={styles.name}>
                    {row.project.name}
                  </RecordLink>
                ) : (
                  <span className={styles.quiet}>{t('element.hidden_project')}</span>
                )}
                <p className={styles.quiet}>
                  {[row.project?.code, t('element.since', { date: minute(row.since).slice(0, 10) }), row.needed_by && t('element.needed_by_day', { date: row.needed_by })]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <div className={styles.number}>
                {t('element.lacks', { amount: amount(row.lacks, pool.element) })}
                <p className={styles.quiet}>{t('element.of_need', { amount: amount(row.needs, pool.element) })}</p>
              </div>
              {onReserve && row.project && (
                <Button size="small" aria-label={t('element.reserve_for', { project: row.project.name })} onClick={() => row.project && onReserve({ project: row.project, amount: row.lacks })}>
                  {t('element.do.reserve')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </ListStates>
    </section>
  );
}
