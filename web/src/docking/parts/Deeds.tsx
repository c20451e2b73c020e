import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/session/useSession';
import { ProblemNotice } from '@/ui/ProblemNotice';
import type { Docking } from '../docking';
import styles from '../docking.module.css';
import { useInvitation } from '../queries/invitation';
import type { Deed } from './DeedDialog';

interface Props {
  docking: Docking;
  onChoose: (deed: Deed) => void;
}

const deeds = ['hold', 'rearrange', 'call_off', 'open_project'] as const;

/** What the asker may do with a docking, and its invitation. */
export function Deeds({ docking, onChoose }: Props) {
  const { t } = useTranslation();
  const mayLog = useMay('project_log');
  const invitation = useInvitation(docking.id);
  const begun = new Date(docking.starts_at) <= new Date();
  const offered = deeds.filter(
    (deed) => docking.actions.includes(deed) && (deed !== 'open_project' || mayLog) && (deed !== 'hold' || begun),
  );
  return (
    <div className={styles.deeds}>
      {offered.map((deed) => (
        <Button key={deed} size="small" aria-label={t(`docking.${deed}_of`, { name: docking.with.name })} onClick={() => onChoose(deed)}>
          {t(`docking.${deed}`)}
        </Button>
      ))}
      {docking.state === 'arranged' && (
        <Button
          size="small"
          aria-label={t('docking.invitation_of', { name: docking.with.name })}
          loading={invitation.isPending}
          onClick={() => invitation.mutate()}
        >
          {t('docking.invitation')}
        </Button>
      )}
      {invitation.error && <ProblemNotice error={invitation.error} />}
    </div>
  );
}
