import { useTranslation } from 'react-i18next';
import type { Project } from '@/api/types';
import { useReference } from '@/reference/useReference';
import styles from './firstReport.module.css';
import { OpenDisputes } from './parts/OpenDisputes';
import { groundOf } from './protection';

/** Who holds the first report, until when, and why so long. */
export function FirstReport({ project }: { project: Project }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const { first_report: report } = project;
  const ground = groundOf(project);
  const isProtected = report.state === 'protected';
  return (
    <section className={styles.section} aria-label={t('first_report.title')}>
      <h2>{t('first_report.title')}</h2>
      <p>
        {report.unit_name} <span className={styles.quiet}>{name('districts', report.district)}</span>
      </p>
      <p className={styles.quiet}>{t('first_report.reported', { who: report.reported_by, date: report.reported_on })}</p>
      <p>
        {t(isProtected ? 'project.protected' : 'project.lapsed', { date: report.protected_until })}
        {ground && <span className={styles.quiet}> {t(`first_report.ground.${ground.cause}`, { date: ground.on, days: ground.days })}</span>}
      </p>
      <OpenDisputes projectId={project.id} />
    </section>
  );
}
