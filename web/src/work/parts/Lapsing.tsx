import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/session/useSession';
import { daysBetween, today } from '@/ui/date';
import { RecordLink } from '@/ui/RecordLink';
import { useLapsing } from '../queries/lapsing';
import styles from '../work.module.css';

/** Leads whose protection ends within days; for those who have the page of first reports. */
export function Lapsing() {
  return useMay('project_log') ? <Listed /> : null;
}

function Listed() {
  const { t } = useTranslation();
  const { data } = useLapsing();
  const now = today();
  if (data === undefined) return null;
  return (
    <section aria-label={t('work.lapsing')}>
      <h2>{t('work.lapsing')}</h2>
      {data.items.length === 0 && <p className={styles.quiet}>{t('work.none_lapse')}</p>}
      <ul>
        {data.items.map((lapse) => (
          <li key={lapse.project_id}>
            <RecordLink type="project" id={lapse.project_id}>
              {lapse.name ?? lapse.code}
            </RecordLink>
            <p className={styles.quiet}>
              {[t('project.protected', { date: lapse.protected_until }), t('ui.due.left', { count: daysBetween(now, lapse.protected_until) })].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {data.items.length > 0 && (
        <Link to="/first-reports" search={{}}>
          {t('work.all_lapses', { number: data.total ?? data.items.length })}
        </Link>
      )}
    </section>
  );
}
