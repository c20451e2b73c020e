import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Light } from '@/ui/Light';
import { today } from '@/ui/date';
import styles from '../greenChannel.module.css';
import { keyOf, type WaitingApproval } from '../waiting';
import { ProjectName } from './ProjectName';

interface Props {
  row: WaitingApproval;
  onOpen: () => void;
}

/** What waits, by when, of which project, and the way to deal with it. */
export function WaitingRow({ row, onOpen }: Props) {
  const { t } = useTranslation();
  const light = row.overdue ? 'bad' : row.due_on === today() ? 'warn' : 'good';
  return (
    <li>
      {row.due_on ? <Light state={light} word={t(`green_channel.waiting_lights.${light}`)} /> : <span className={styles.quiet}>{t('green_channel.no_due')}</span>}
      <span className={styles.day}>{row.due_on && t('green_channel.due_by', { date: row.due_on })}</span>
      <div>
        <strong>{row.title}</strong>
        <p className={styles.quiet}>{t(`green_channel.kinds.${row.kind}`)}</p>
      </div>
      <div>
        <ProjectName row={row} />
      </div>
      <Button id={keyOf(row)} aria-label={t('green_channel.deal_with', { item: row.title, project: row.project_name })} onClick={onOpen}>
        {t('green_channel.deal')}
      </Button>
    </li>
  );
}
