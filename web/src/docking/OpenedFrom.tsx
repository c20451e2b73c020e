import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Project } from '@/api/types';
import { RecordLink } from '@/ui/RecordLink';
import styles from './docking.module.css';
import { dockingQuery } from './queries/docking';
import { targetQuery } from './queries/target';

/** From which docking or target a project was opened, in one line. */
export function OpenedFrom({ project: { opened_from: from } }: { project: Project }) {
  if (from?.docking_id) return <FromDocking id={from.docking_id} />;
  if (from?.target_id) return <FromTarget id={from.target_id} />;
  return null;
}

function FromDocking({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(dockingQuery(id));
  if (data === undefined) return <p className={styles.opened}>{t('docking.opened_from')}</p>;
  const { demand, with: other, result } = data.record;
  return (
    <p className={styles.opened}>
      {t('docking.opened_from_with', { name: other.name, date: result?.on ?? '' })}{' '}
      <RecordLink type="demand" id={demand.id}>
        {demand.title}
      </RecordLink>
    </p>
  );
}

function FromTarget({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(targetQuery(id));
  if (data === undefined) return <p className={styles.opened}>{t('docking.opened_from_target')}</p>;
  return (
    <p className={styles.opened}>
      {t('docking.opened_from_target_named')}{' '}
      <Link to="/chain-map" search={{ sub_industry: data.sub_industry ?? undefined, q: data.name }}>
        {data.name}
      </Link>
    </p>
  );
}
