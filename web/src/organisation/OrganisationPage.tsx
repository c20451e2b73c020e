import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { OrganisationMatches } from '@/matching/OrganisationMatches';
import { Offers } from '@/offer/Offers';
import { EmptyPage } from '@/ui/EmptyPage';
import { ProblemNotice } from '@/ui/ProblemNotice';
import styles from './organisation.module.css';
import { Facts } from './parts/Facts';
import { FormerNames } from './parts/FormerNames';
import { Head } from './parts/Head';
import { Relations } from './parts/Relations';
import { organisationQuery } from './queries/organisation';

const route = getRouteApi('/organisations/$organisationId');

/** One page an organisation: what it is, what it was called, to whom it belongs. */
export function OrganisationPage() {
  const { t } = useTranslation();
  const { organisationId } = route.useParams();
  const { data, error, refetch } = useQuery(organisationQuery(organisationId));
  if (data === undefined) {
    if (isProblem(error) && error.status === 404) {
      return <EmptyPage title={t('organisation.not_found')} hint={t('organisation.not_found_hint')} />;
    }
    if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
    return <Skeleton active paragraph={{ rows: 8 }} />;
  }
  return (
    <article className={styles.page}>
      <Head key={organisationId} kept={data} />
      <div className={styles.columns}>
        <div key={organisationId}>
          <Offers organisation={data.record} />
          <Relations organisation={data.record} />
          {!data.record.merged_into && <OrganisationMatches organisation={data.record} />}
        </div>
        <div>
          <Facts organisation={data.record} />
          <FormerNames organisation={data.record} />
        </div>
      </div>
    </article>
  );
}
