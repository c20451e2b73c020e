import { useTranslation } from 'react-i18next';
import { today } from '@/ui/date';
import { Light } from '@/ui/Light';
import { standingOf } from '../absence';
import styles from '../person.module.css';
import { useAbsences } from '../queries/absences';

/** Whether a person is there, else from when until when not, and who deputises. */
export function StandingOf({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const { data } = useAbsences(personId);
  if (data === undefined) return <span className={styles.quiet}>{t('ui.none')}</span>;
  const standing = standingOf(data.items, today());
  if (standing.state === 'here') return <Light state="good" word={t('person.states.here')} />;
  const { from, last_day: last, deputy_name: deputy } = standing.absence;
  const reason = [t('person.span', { from, last }), deputy ? t('person.deputised_by', { deputy }) : t('person.no_deputy')].join(' · ');
  return <Light state={deputy ? 'warn' : 'bad'} word={t(`person.states.${standing.state}`)} reason={reason} />;
}
