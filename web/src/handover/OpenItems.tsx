import { useTranslation } from 'react-i18next';
import { DueClock } from '@/ui/DueClock';
import { ListStates } from '@/ui/ListStates';
import styles from './handover.module.css';
import { useOpenItems } from './queries/handovers';

/** What is open of a project, the most urgent first. */
export function OpenItems({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const query = useOpenItems(projectId);
  const items = query.data?.items ?? [];
  return (
    <ListStates query={query} count={items.length} empty={<p>{t('handover.nothing_open')}</p>}>
      <p>{t('handover.open', { count: items.length })}</p>
      <ul className={styles.items}>
        {items.map((item, at) => (
          // Two of a kind may have one name, and the list is read as a whole.
          <li key={at}>
            <span className={styles.kind}>{item.kind_name}</span> {item.title} {item.due_on && <DueClock clocked={item} />}
          </li>
        ))}
      </ul>
    </ListStates>
  );
}
