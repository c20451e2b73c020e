import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClaim } from '@/first-report/useClaim';
import { useMay } from '@/session/useSession';
import type { Deed } from '../deed';
import type { Project } from '../project';

interface Props {
  project: Project;
  onChoose: (deed: Deed) => void;
}

/** What is done seldom. */
export function MoreMenu({ project, onChoose }: Props) {
  const { t } = useTranslation();
  const mayMerge = useMay('duplicate_decide');
  const claim = useClaim(project);
  const may = (action: string) => project.actions.includes(action);
  const items: { key: Deed; label: string; danger?: boolean; shown: boolean }[] = [
    { key: 'edit', label: t('project.edit'), shown: may('edit') },
    { key: 'reveal', label: t('project.reveal'), shown: may('reveal_contacts') && project.contacts.length > 0 },
    { key: 'send_back', label: t('transition.send_back'), shown: may('advance') && project.earlier_stages.length > 0 },
    { key: 'dispute', label: t('first_report.dispute'), shown: claim === 'dispute' },
    { key: 'take_over', label: t('first_report.take_over'), shown: claim === 'take_over' },
    { key: 'increase', label: t('count.increase'), shown: may('increase_capital') },
    { key: 'transfer', label: t('transfer.transfer'), shown: may('transfer') },
    { key: 'merge', label: t('duplicate.merge'), shown: mayMerge && project.status !== 'closed' },
    { key: 'unmerge', label: t('duplicate.unmerge'), shown: mayMerge && Boolean(project.merged_into_id) },
    { key: 'suspend', label: t('project.suspend'), shown: may('suspend') },
    { key: 'resume', label: t('project.resume'), shown: may('resume') },
    { key: 'close', label: t('project.close'), danger: true, shown: may('close') },
  ];
  const shown = items.filter((item) => item.shown);
  if (shown.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: shown.map(({ key, label, danger }) => ({ key, label, danger })),
        onClick: ({ key }) => {
          const chosen = shown.find((item) => item.key === key);
          if (chosen) onChoose(chosen.key);
        },
      }}
    >
      <Button aria-haspopup="menu">{t('project.more')}</Button>
    </Dropdown>
  );
}
