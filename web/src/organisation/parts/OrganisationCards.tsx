import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { RecordLink } from '@/ui/RecordLink';
import type { Organisation } from '../organisation';
import styles from '../organisation.module.css';

/** The list on a phone: one card an organisation. */
export function OrganisationCards({ rows }: { rows: Organisation[] }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const facts = (row: Organisation) => [
    name('organisation_kinds', row.kind),
    row.country || name('districts', row.district),
    name('industries', row.industry),
  ];
  return (
    <ul className={styles.cards} aria-label={t('organisation.title')}>
      {rows.map((row) => (
        <li key={row.id}>
          <RecordLink type="organisation" id={row.id}>
            {row.name}
          </RecordLink>
          <span>{facts(row).filter(Boolean).join(' · ')}</span>
          {row.uscc && <span className={styles.quiet}>{row.uscc}</span>}
          {row.former_names.length > 0 && (
            <span className={styles.quiet}>{t('organisation.formerly', { names: row.former_names.join(t('ui.separator')) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
