import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RecordLink } from '@/ui/RecordLink';
import styles from '../organisation.module.css';
import { organisationQuery } from '../queries/organisation';

/** That it goes on as another one, and the way there. */
export function MergedInto({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(organisationQuery(id));
  return (
    <p className={styles.notice}>
      <strong>{t('organisation.merged_into')}</strong>{' '}
      <RecordLink type="organisation" id={id}>
        {data?.record.name ?? t('organisation.open_survivor')}
      </RecordLink>
    </p>
  );
}
