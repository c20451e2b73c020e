import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SideBySide } from '@/ui/SideBySide';
import type { Organisation } from '../organisation';
import styles from '../organisation.module.css';
import { organisationQuery } from '../queries/organisation';
import { useFactRows } from '../useFactRows';

interface Props {
  organisation: Organisation;
  /** The one as which it is to go on. */
  into: string;
}

/** The organisation that goes and the one that stays, with what differs. */
export function Sides({ organisation, into }: Props) {
  const { t } = useTranslation();
  const facts = useFactRows();
  const { data, error, refetch } = useQuery(organisationQuery(into));
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active title={false} />;
  const rows = facts.map(({ key, label, read }) => {
    const [first, second] = [read(organisation), read(data.record)];
    return { key, label, first, second, differs: first !== second };
  });
  return (
    <div className={styles.sides}>
      <SideBySide first={t('organisation.goes')} second={t('organisation.stays')} rows={rows} />
    </div>
  );
}
