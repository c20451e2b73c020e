import { useTranslation } from 'react-i18next';
import { NextCatalogue } from './NextCatalogue';
import { NextVersionPage } from './NextVersionPage';
import { useCatalogues } from './queries/catalogues';

/** Writing the catalogue that comes after the last one. */
export function NextCataloguePage() {
  const { t } = useTranslation();
  return (
    <NextVersionPage query={useCatalogues()} none={t('approval_catalogue.none')}>
      {(last) => <NextCatalogue key={last.version} last={last} />}
    </NextVersionPage>
  );
}
