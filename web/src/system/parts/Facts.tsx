import { useTranslation } from 'react-i18next';
import type { SystemState } from '@/api/types';
import { useFormat } from '@/ui/useFormat';
import styles from '../system.module.css';

/** The figures of the system, a line each: what it is, how it stands, what that means. */
export function Facts({ state }: { state: SystemState }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const database = state.database === 'embedded' ? 'embedded' : 'postgresql';
  const sent = t('system.outgoing_tried', { waiting: count(state.outgoing), tried: count(state.outgoing_tried) });
  const rows: [string, string, string][] = [
    [t('system.version'), state.version, t('system.version_hint')],
    [t('system.database'), t(`system.databases.${database}`), t(`system.database_hints.${database}`)],
    [t('system.log'), count(state.log_position), t('system.log_hint')],
    [t('system.index'), useIndexWords(state), t('system.index_hint')],
    [t('system.outgoing'), sent, t('system.outgoing_hint')],
    [t('system.unread'), count(state.unread_files), t('system.unread_hint')],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value, hint]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={styles.value}>{value}</dd>
          <dd className={styles.hint}>{hint}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the index is, and how far behind the log. */
function useIndexWords({ log_position: log, index_position: index }: SystemState): string {
  const { t } = useTranslation();
  const { count } = useFormat();
  if (index === null || index === undefined) return t('system.index_building');
  const position = count(index);
  return index >= log ? t('system.index_there', { position }) : t('system.index_behind', { position, behind: count(log - index) });
}
