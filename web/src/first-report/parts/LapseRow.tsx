import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Lapse } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { useSession } from '@/session/useSession';
import { daysBetween, today } from '@/ui/date';
import { Light } from '@/ui/Light';
import { RecordLink } from '@/ui/RecordLink';
import styles from '../firstReport.module.css';

interface Props {
  lapse: Lapse;
  onTake: (lapse: Lapse) => void;
  onDispute: (lapse: Lapse) => void;
}

/** One line a lead: how long it is protected, which, who holds it, and what can be done about it. */
export function LapseRow({ lapse, onTake, onDispute }: Props) {
  const { t } = useTranslation();
  const { name, stage } = useReference();
  const { user } = useSession();
  const isFree = lapse.state === 'lapsed';
  const facts = [lapse.code, lapse.investor_name, name('districts', lapse.district), name('industries', lapse.industry), stage(lapse.stage)];
  return (
    <li className={styles.lapse}>
      <Until lapse={lapse} />
      <div>
        {lapse.name ? (
          <RecordLink type="project" id={lapse.project_id} className={styles.name}>
            {lapse.name}
          </RecordLink>
        ) : (
          <span className={styles.quiet}>{t('first_report.hidden')}</span>
        )}
        <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <span className={styles.holder}>{t(isFree ? 'first_report.held_before' : 'first_report.held_now', { unit: lapse.unit_name })}</span>
      {isFree ? (
        <Button aria-label={t('first_report.take_over_of', { code: lapse.code })} onClick={() => onTake(lapse)}>
          {t('first_report.take_over')}
        </Button>
      ) : (
        lapse.unit_id !== user.unit_id && (
          <Button aria-label={t('first_report.dispute_of', { code: lapse.code })} onClick={() => onDispute(lapse)}>
            {t('first_report.dispute')}
          </Button>
        )
      )}
    </li>
  );
}

function Until({ lapse }: { lapse: Lapse }) {
  const { t } = useTranslation();
  const days = daysBetween(today(), lapse.protected_until);
  if (lapse.state === 'lapsed') return <span className={styles.until}>{t('project.lapsed', { date: lapse.protected_until })}</span>;
  return (
    <span className={styles.until}>
      <Light
        state={days <= 1 ? 'bad' : 'warn'}
        word={days <= 0 ? t('first_report.ends_today') : t('first_report.days_left', { count: days })}
      />
    </span>
  );
}
