import { useTranslation } from 'react-i18next';
import { useMay } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { RecordStates } from '@/ui/RecordStates';
import { NextStandards } from './NextStandards';
import { useStandards } from './queries/standards';

/** Writing the version that comes after the last one. */
export function NextStandardsPage() {
  const { t } = useTranslation();
  const query = useStandards();
  const mayEnter = useMay('reference_edit');
  if (!mayEnter) return <EmptyPage title={t('approval_catalogue.may_not')} hint={t('approval_catalogue.may_not_hint')} />;
  return (
    <RecordStates query={query}>
      {({ items }) => {
        const last = items.at(-1);
        return last ? <NextStandards key={last.version} last={last} /> : <EmptyPage title={t('admission_standard.none')} />;
      }}
    </RecordStates>
  );
}
