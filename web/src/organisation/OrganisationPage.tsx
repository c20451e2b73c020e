import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OrganisationMatches } from '@/matching/OrganisationMatches';
import { Offers } from '@/offer/Offers';
import { RecordStates } from '@/ui/RecordStates';
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
  const query = useQuery(organisationQuery(organisationId));
  return (
    <RecordStates query={query} notFound={{ title: t('organisation.not_found'), hint: t('organisation.not_found_hint') }}>
      {(kept) => (
        <article className={styles.page}>
          <Head key={organisationId} kept={kept} />
          <div className={styles.columns}>
            <div key={organisationId}>
              <Offers organisation={kept.record} />
              <Relations organisation={kept.record} />
              {!kept.record.merged_into && <OrganisationMatches organisation={kept.record} />}
            </div>
            <div>
              <Facts organisation={kept.record} />
              <FormerNames organisation={kept.record} />
            </div>
          </div>
        </article>
      )}
    </RecordStates>
  );
}
