import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '@/api/types';
import { useMay, useSession } from '@/session/useSession';
import { minute } from '@/ui/date';
import { RecordLink } from '@/ui/RecordLink';
import styles from '../firstReport.module.css';
import { Grounds } from './Grounds';

interface Props {
  dispute: Dispute;
  onAnswer: (dispute: Dispute) => void;
  onRule: (dispute: Dispute) => void;
}

/** One dispute: which lead, both sides, and what was decided or is still to be said. */
export function DisputeView({ dispute, onAnswer, onRule }: Props) {
  const { t } = useTranslation();
  const { user } = useSession();
  const mayDecide = useMay('duplicate_decide');
  const isOpen = !dispute.decision;
  return (
    <li className={styles.dispute}>
      <div className={styles.disputeHead}>
        <RecordLink type="project" id={dispute.project_id} className={styles.name}>
          {dispute.project_code}
        </RecordLink>
        <div className={styles.deeds}>
          {isOpen && user.unit_id === dispute.holder_unit_id && (
            <Button onClick={() => onAnswer(dispute)}>{t(dispute.answer ? 'first_report.answer_again' : 'first_report.answer')}</Button>
          )}
          {isOpen && mayDecide && <Button onClick={() => onRule(dispute)}>{t('duplicate.decide')}</Button>}
        </div>
      </div>
      <Grounds dispute={dispute} />
      {!isOpen && <Ruling dispute={dispute} />}
    </li>
  );
}

function Ruling({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation();
  const decided =
    dispute.decision === 'claimant'
      ? t('first_report.for_claimant', { unit: dispute.claimant_unit_name })
      : t('first_report.for_holder', { unit: dispute.holder_unit_name });
  return (
    <p className={styles.ruling}>
      <strong>{decided}</strong> {dispute.reason}{' '}
      <span className={styles.quiet}>{[dispute.decided_by, dispute.decided_at && minute(dispute.decided_at)].filter(Boolean).join(' ')}</span>
    </p>
  );
}
