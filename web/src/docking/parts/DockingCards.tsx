import { useTranslation } from 'react-i18next';
import { RecordLink } from '@/ui/RecordLink';
import type { Docking } from '../docking';
import styles from '../docking.module.css';
import { span } from '../span';
import { useDockingWords } from '../useDockingWords';
import { StateWord } from './StateWord';

/** The list on a phone: one card a docking. */
export function DockingCards({ rows }: { rows: Docking[] }) {
  const { t } = useTranslation();
  const { name } = useDockingWords();
  return (
    <ul className={styles.cards} aria-label={t('docking.page')}>
      {rows.map((row) => (
        <li key={row.id}>
          <RecordLink type="demand" id={row.demand.id}>
            {row.demand.title}
          </RecordLink>
          <span>{t('docking.with', { name: row.with.name })}</span>
          <span className={styles.quiet}>{[span(row), row.place].join(' · ')}</span>
          <span>
            <StateWord state={row.state} /> {row.result && name('outcomes', row.result.outcome)}
          </span>
        </li>
      ))}
    </ul>
  );
}
