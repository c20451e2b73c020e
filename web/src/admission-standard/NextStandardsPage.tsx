import { useTranslation } from 'react-i18next';
import { NextVersionPage } from '@/approval-catalogue/NextVersionPage';
import { NextStandards } from './NextStandards';
import { useStandards } from './queries/standards';

/** Writing the standards that come after the last ones. */
export function NextStandardsPage() {
  const { t } = useTranslation();
  return (
    <NextVersionPage query={useStandards()} none={t('admission_standard.none')}>
      {(last) => <NextStandards key={last.version} last={last} />}
    </NextVersionPage>
  );
}
