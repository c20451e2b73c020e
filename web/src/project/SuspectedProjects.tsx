import { useTranslation } from 'react-i18next';
import type { Candidate } from '@/api/types';
import { NotDuplicate } from '@/ui/NotDuplicate';
import { LookAlikes } from './parts/LookAlikes';

interface Props {
  candidates: Candidate[];
  pending: boolean;
  onGoOn: (reason: string) => void;
}

/** The projects that a lead may be, and the way on where it is none of them. */
export function SuspectedProjects({ candidates, pending, onGoOn }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <LookAlikes candidates={candidates} />
      <NotDuplicate
        title={t('project.suspected')}
        reasonLabel={t('project.not_duplicate_reason')}
        submitLabel={t('project.log_anyway')}
        pending={pending}
        onGoOn={onGoOn}
      />
    </>
  );
}
