import { useTranslation } from 'react-i18next';
import { useMay } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { RecordStates } from '@/ui/RecordStates';
import { NextCatalogue } from './NextCatalogue';
import { useCatalogues } from './queries/catalogues';

/** Writing the version that comes after the last one. */
export function NextCataloguePage() {
  const { t } = useTranslation();
  const query = useCatalogues();
  const mayEnter = useMay('reference_edit');
  if (!mayEnter) return <EmptyPage title={t('approval_catalogue.may_not')} hint={t('approval_catalogue.may_not_hint')} />;
  return (
    <RecordStates query={query}>
      {({ items }) => {
        const last = items.at(-1);
        return last ? <NextCatalogue key={last.version} last={last} /> : <EmptyPage title={t('approval_catalogue.none')} />;
      }}
    </RecordStates>
  );
}
