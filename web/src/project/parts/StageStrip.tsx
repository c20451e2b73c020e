import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { StageLine } from '@/ui/StageLine';

export function StageStrip({ stage }: { stage: string }) {
  const { t } = useTranslation();
  const { stages } = useReference();
  return <StageLine label={t('project.stage')} stages={stages} current={stage} />;
}
