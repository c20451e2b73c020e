import { getRouteApi } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { useMay } from '@/session/useSession';
import { ListStates } from '@/ui/ListStates';
import { useFormat } from '@/ui/useFormat';
import { useNarrow } from '@/ui/useMedia';
import { ExportOrganisations } from './ExportOrganisations';
import { isFiltered, toQuery, type OrganisationSearch } from './filters';
import styles from './organisation.module.css';
import { FilterBar } from './parts/FilterBar';
import { NoOrganisations } from './parts/NoOrganisations';
import { OrganisationCards } from './parts/OrganisationCards';
import { OrganisationTable } from './parts/OrganisationTable';
import { Preview } from './parts/Preview';
import { useOrganisations } from './queries/organisations';

const route = getRouteApi('/organisations');

/** The register of organisations: companies, investors, institutes, each once. */
export function OrganisationsPage() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrow = useNarrow();
  const mayWrite = useMay('organisation_write');
  const query = useOrganisations(toQuery(search));
  const rows = rowsOf(query.data);
  const first = query.data?.pages[0];
  const change = (next: Partial<OrganisationSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const open = (id: string) => void navigate({ to: '/organisations/$organisationId', params: { organisationId: id }, search: {} });
  const enter = () => void navigate({ search: (before) => ({ ...before, new: 'organisation' as const }) });

  return (
    <section className={styles.list}>
      <header className={styles.listHead}>
        <h1>{t('organisation.title')}</h1>
        <p className={styles.figures} aria-live="polite">
          {first && t('organisation.count', { number: count(first.total ?? rows.length) })}
        </p>
        <div className={styles.listDeeds}>
          <ExportOrganisations filters={toQuery(search)} />
          {mayWrite && (
            <Button type="primary" onClick={enter}>
              {t('organisation.enter')}
            </Button>
          )}
        </div>
      </header>
      <FilterBar search={search} onChange={change} />
      <ListStates
        query={query}
        count={rows.length}
        skeleton={<Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />}
        empty={
          <NoOrganisations
            filtered={isFiltered(search)}
            onClear={() => void navigate({ search: {} })}
            onEnter={mayWrite ? enter : undefined}
          />
        }
      >
        {isNarrow ? (
          <OrganisationCards rows={rows} />
        ) : (
          <OrganisationTable rows={rows} selected={search.preview} onSelect={(id) => change({ preview: id })} onOpen={open} />
        )}
      </ListStates>
      {search.preview && <Preview id={search.preview} onClose={() => change({ preview: undefined })} />}
    </section>
  );
}
