import { useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { RecordLink } from '@/ui/RecordLink';
import { organisationQuery } from '../queries/organisation';
import { Facts } from './Facts';
import { FormerNames } from './FormerNames';

interface Props {
  id: string;
  onClose: () => void;
}

/** A closer look beside the list, which stays in use. */
export function Preview({ id, onClose }: Props) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(organisationQuery(id));
  const organisation = data?.record;
  return (
    <Drawer
      open
      mask={false}
      size={480}
      title={organisation?.name ?? t('organisation.preview')}
      onClose={onClose}
      extra={
        <RecordLink type="organisation" id={id}>
          {t('project.open')}
        </RecordLink>
      }
    >
      {isPending && <Skeleton active />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {organisation && (
        <>
          <Facts organisation={organisation} />
          <FormerNames organisation={organisation} />
        </>
      )}
    </Drawer>
  );
}
