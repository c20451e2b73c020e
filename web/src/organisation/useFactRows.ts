import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import type { Organisation } from './organisation';

export interface FactRow {
  key: string;
  label: string;
  /** Empty where nothing is known. */
  read: (organisation: Organisation) => string;
}

/** What is known of an organisation, in words and in the order in which it is shown everywhere. */
export function useFactRows(): FactRow[] {
  const { t } = useTranslation();
  const { name } = useReference();
  return [
    { key: 'name', label: t('organisation.name'), read: (organisation) => organisation.name },
    { key: 'former', label: t('organisation.former_names'), read: (organisation) => organisation.former_names.join(t('ui.separator')) },
    { key: 'kind', label: t('organisation.kind'), read: (organisation) => name('organisation_kinds', organisation.kind) },
    { key: 'uscc', label: t('project.uscc'), read: (organisation) => organisation.uscc ?? '' },
    { key: 'country', label: t('organisation.country'), read: (organisation) => organisation.country ?? '' },
    { key: 'district', label: t('project.district'), read: (organisation) => name('districts', organisation.district) },
    { key: 'industry', label: t('project.industry'), read: (organisation) => name('industries', organisation.industry) },
    { key: 'summary', label: t('project.summary'), read: (organisation) => organisation.summary ?? '' },
  ];
}
