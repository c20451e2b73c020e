import { useTranslation } from 'react-i18next';
import type { LogCheck } from '@/api/types';
import { Light } from '@/ui/Light';
import { ProblemNotice } from '@/ui/ProblemNotice';

interface Props {
  found: LogCheck | undefined;
  error: unknown;
}

/** What the check of the chain found, in words. */
export function Check({ found, error }: Props) {
  if (error) return <ProblemNotice error={error} />;
  return <div role="status">{found && <Finding found={found} />}</div>;
}

function Finding({ found: { state, position } }: { found: LogCheck }) {
  const { t } = useTranslation();
  if (state === 'whole') return <Light state="good" word={t('change_log.whole')} reason={t('change_log.whole_until', { position })} />;
  return <Light state="bad" word={t('change_log.broken')} reason={t(state === 'gap' ? 'change_log.gap' : 'change_log.altered', { position })} />;
}
