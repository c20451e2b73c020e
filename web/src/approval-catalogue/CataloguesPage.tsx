import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApprovalCatalogue } from '@/api/types';
import { useMay } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from './catalogue.module.css';
import { CatalogueHead } from './CatalogueHead';
import { Graph } from './parts/Graph';
import { ItemTable } from './parts/ItemTable';
import { useCatalogues } from './queries/catalogues';
import { Versions } from './Versions';

const route = getRouteApi('/approval-catalogues');

/** The versions of the catalogue of approvals, and the items of one of them. */
export function CataloguesPage() {
  const { t } = useTranslation();
  const { version } = route.useSearch();
  const mayEnter = useMay('reference_edit');
  const query = useCatalogues();
  const versions = query.data?.items ?? [];
  const shown = versions.find((catalogue) => catalogue.version === version) ?? versions.at(-1);
  return (
    <section className={styles.page}>
      <CatalogueHead />
      <div className={styles.deeds}>
        <p className={styles.quiet}>{t('approval_catalogue.about')}</p>
        {mayEnter && (
          <Link to="/approval-catalogues/next" className={styles.next}>
            {t('approval_catalogue.write_next')}
          </Link>
        )}
      </div>
      <ListStates query={query} count={versions.length} empty={<EmptyPage title={t('approval_catalogue.none')} />}>
        <Versions to="/approval-catalogues" versions={versions} shown={shown?.version} />
        {shown && <Items catalogue={shown} />}
      </ListStates>
    </section>
  );
}

function Items({ catalogue }: { catalogue: ApprovalCatalogue }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('approval_catalogue.items_of', { version: catalogue.version, count: catalogue.approvals.length })}</h2>
      <ItemTable items={catalogue.approvals} />
      <h2>{t('approval_catalogue.graph')}</h2>
      <Graph items={catalogue.approvals} />
    </>
  );
}
