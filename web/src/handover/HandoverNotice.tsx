import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AcceptDialog } from './AcceptDialog';
import styles from './handover.module.css';
import { useHandovers } from './queries/handovers';

/** Says that an office was handed over to the reader, who has yet to take it on. */
export function HandoverNotice({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useHandovers(projectId);
  const waiting = data?.items.find((handover) => handover.actions.includes('accept'));
  if (waiting === undefined) return null;
  const { office_name: office, former_name: former, since, due_on: due } = waiting;
  return (
    <p className={styles.notice}>
      {t('handover.waits', { office, former, since })} {due && t(waiting.overdue ? 'handover.was_due' : 'handover.accept_by', { date: due })}{' '}
      <Button size="small" onClick={() => setOpen(true)}>
        {t('handover.accept')}
      </Button>
      {open && <AcceptDialog projectId={projectId} title={t('handover.accept_of', { office })} onClose={() => setOpen(false)} />}
    </p>
  );
}
