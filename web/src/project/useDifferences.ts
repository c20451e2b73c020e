import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import type { Difference } from '@/ui/StaleNotice';
import { useFormat } from '@/ui/useFormat';
import type { Project } from './project';

/** What differs between the version someone saw and the one that stands now, in words. */
export function useDifferences() {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { name, stage } = useReference();
  const rows: [string, (project: Project) => string][] = [
    [t('project.name'), (project) => project.name],
    [t('project.investor'), (project) => project.investor.name],
    [t('project.district'), (project) => name('districts', project.district)],
    [t('project.amount'), (project) => money(project.total_investment_yuan)],
    [t('project.stage'), (project) => stage(project.stage)],
    [t('project.status'), (project) => name('statuses', project.status)],
    [t('project.leader'), (project) => project.leader?.name ?? t('ui.none')],
    [t('project.liaison'), (project) => project.team?.liaison_name ?? t('ui.none')],
    [t('project.version'), (project) => String(project.version)],
  ];
  return (seen: Project, now: Project): Difference[] =>
    rows.map(([label, read]) => ({ label, seen: read(seen), now: read(now) }));
}
