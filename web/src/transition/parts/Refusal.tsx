import { useTranslation } from 'react-i18next';
import { isProblem, listBeside } from '@/api/problem';
import type { Missing } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { MissingList, type Owed } from './MissingList';

interface Props {
  error: unknown;
  missing: Missing[];
  onOwed: (owed: Owed) => void;
}

/** A refused move: why, what is missing, and where one may go instead. */
export function Refusal({ error, missing, onOwed }: Props) {
  const { t } = useTranslation();
  const { stage } = useReference();
  const allowed = listBeside<string>(error, 'allowed');
  return (
    <>
      {missing.length > 0 ? (
        <MissingList title={isProblem(error) ? error.body.title : undefined} missing={missing} onOwed={onOwed} />
      ) : (
        <ProblemNotice error={error} />
      )}
      {allowed.length > 0 && <p>{t('transition.allowed', { stages: allowed.map(stage).join(t('ui.separator')) })}</p>}
    </>
  );
}
