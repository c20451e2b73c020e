import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { minute } from '@/ui/date';
import { FactList } from '@/ui/FactList';
import type { Organisation } from '../organisation';
import styles from '../organisation.module.css';
import { useFactRows } from '../useFactRows';
import { Uscc } from './Uscc';

/** What stands elsewhere on the page. */
const elsewhere = ['name', 'former'];

export function Facts({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const known = useFactRows().filter((row) => !elsewhere.includes(row.key));
  const rows: [string, ReactNode][] = [
    ...known.map(({ key, label, read }): [string, ReactNode] => [
      label,
      key === 'uscc' && organisation.uscc ? <Uscc organisation={organisation} /> : read(organisation),
    ]),
    [t('organisation.created'), minute(organisation.created_at)],
    [t('organisation.updated'), minute(organisation.updated_at)],
  ];
  return (
    <section className={styles.facts} aria-label={t('organisation.facts')}>
      <h2>{t('organisation.facts')}</h2>
      <FactList rows={rows} />
    </section>
  );
}
