import { useTranslation } from 'react-i18next';
import type { WorkItem } from '@/api/types';
import type { Nearness } from '@/ui/due';
import styles from '../work.module.css';
import type { Opened } from '../place';
import { workKey } from '../workKey';
import { WorkRow } from './WorkRow';

interface Props {
  nearness: Nearness;
  rows: WorkItem[];
  onOpen: (opened: Opened) => void;
}

/** What is equally near, the most urgent first. */
export function WorkGroup({ nearness, rows, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.group} aria-label={t(`work.near.${nearness}`)}>
      <h2>
        {t(`work.near.${nearness}`)} <span className={styles.quiet}>{rows.length}</span>
      </h2>
      <ul className={styles.rows}>
        {rows.map((item) => (
          <WorkRow key={workKey(item)} item={item} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
