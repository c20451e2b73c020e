import { useTranslation } from 'react-i18next';
import { Light } from '@/ui/Light';
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
        {items.map((item) => (
          <li key={`${item.kind} ${item.link} ${item.title}`}>
            <span className={styles.kind}>{item.kind_name}</span> {item.title}{' '}
            {item.overdue ? (
              <Light state="bad" reason={t('handover.overdue', { date: item.due_on })} />
            ) : (
              item.due_on && <span className={styles.kind}>{t('handover.due', { date: item.due_on })}</span>
            )}
          </li>
        ))}
      </ul>
    </ListStates>
  );
}
