import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProjectLink } from '@/project/ProjectLink';
import { DueClock } from '@/ui/DueClock';
import { workKey } from '@/work/workKey';
import styles from '../greenChannel.module.css';
import type { WaitingApproval } from '../waiting';

interface Props {
  row: WaitingApproval;
  onOpen: () => void;
}

/** What waits, by when, of which project, and the way to deal with it. */
export function WaitingRow({ row, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <li>
      <DueClock clocked={row} />
      <div>
        <strong>{row.title}</strong>
        <p className={styles.quiet}>{t(`green_channel.kinds.${row.kind}`)}</p>
      </div>
      <div>
        <ProjectLink of={row} />
      </div>
      <Button id={workKey(row)} aria-label={t('green_channel.deal_with', { item: row.title, project: row.project_name })} onClick={onOpen}>
        {t('green_channel.deal')}
      </Button>
    </li>
  );
}
