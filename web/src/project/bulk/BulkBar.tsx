import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectItem } from '../project';
import { useMay } from '@/session/useSession';
import { useFormat } from '@/ui/useFormat';
import { bulkDeeds, mostAtOnce, type BulkDeed } from './bulk';
import styles from './bulk.module.css';
import { BulkDialog } from './BulkDialog';

interface Props {
  rows: ProjectItem[];
  onClear: () => void;
}

/** What was chosen in a list, what it comes to, and what can be done with all of it. */
export function BulkBar({ rows, onClear }: Props) {
  const { t } = useTranslation();
  const { money, count } = useFormat();
  const [deed, setDeed] = useState<BulkDeed | null>(null);
  const rights = { appoint_leader: useMay('leader_appoint'), suspend: useMay('project_close'), resume: useMay('project_close') };
  const sum = rows.reduce((total, row) => total + row.total_investment_yuan, 0);
  const isTooMany = rows.length > mostAtOnce;
  return (
    <section className={styles.bar} aria-label={t('project.bulk.title')}>
      <p role="status">
        {t('project.bulk.chosen', { number: count(rows.length), amount: money(sum) })}
        {isTooMany && ` ${t('project.bulk.too_many', { most: mostAtOnce })}`}
      </p>
      {bulkDeeds
        .filter((one) => rights[one])
        .map((one) => (
          <Button key={one} disabled={isTooMany} onClick={() => setDeed(one)}>
            {t(`project.bulk.deeds.${one}`)}
          </Button>
        ))}
      <Button type="text" onClick={onClear}>
        {t('project.bulk.clear')}
      </Button>
      {deed && <BulkDialog key={deed} deed={deed} rows={rows} onClose={() => setDeed(null)} />}
    </section>
  );
}
