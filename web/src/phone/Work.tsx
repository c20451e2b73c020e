import { useTranslation } from 'react-i18next';
import { workKey } from '@/work/workKey';
import { DueClock } from '@/ui/DueClock';
import { List } from './parts/List';
import styles from './phone.module.css';
import { useWaitingWork } from './queries/work';
import { useReaderMay } from './reader';
import { workHref } from './workPlace';

/** What waits for the reader, each with its day and light, the most urgent first. */
export function Work() {
  const { t } = useTranslation();
  const mayNote = useReaderMay('follow_up_note');
  const query = useWaitingWork();
  const rows = query.data?.items ?? [];
  return (
    <List query={query} count={rows.length} empty={{ title: t('phone.work.none'), hint: t('phone.work.none_hint') }}>
      <ul className={styles.cards} aria-label={t('phone.screens.work')}>
        {rows.map((item) => (
          <li key={workKey(item)} className={styles.card}>
            <DueClock clocked={item} />
            <h2>
              <a href={workHref(item, mayNote)}>{item.title}</a>
            </h2>
            <p className={styles.quiet}>{[item.kind_name === item.title ? '' : item.kind_name, item.project_name].filter(Boolean).join(' · ')}</p>
            {item.for_person && <p>{t('phone.work.for_person', { name: item.for_person })}</p>}
          </li>
        ))}
      </ul>
    </List>
  );
}
