import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Light } from '@/ui/Light';
import { RecordLink } from '@/ui/RecordLink';
import type { Project } from '../project';
import styles from '../project.module.css';

/** What to know before anything else: that it rests or ended, where it went, and what to look out for. */
export function Notices({ project }: { project: Project }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const stopped = project.status !== 'active';
  const reason = [name('outcomes', project.outcome), project.status_reason, project.review_on && t('project.review_on', { date: project.review_on })];
  return (
    <>
      {stopped && (
        <p className={styles.notice}>
          <strong>{name('statuses', project.status)}</strong> {reason.filter(Boolean).join(' · ')}{' '}
          {project.merged_into_id && (
            <RecordLink type="project" id={project.merged_into_id}>
              {t('duplicate.merged_into')}
            </RecordLink>
          )}
        </p>
      )}
      {project.warnings.map((warning) => (
        <p key={warning.code + warning.detail} className={styles.notice}>
          <Light state="warn" reason={warning.detail} />
        </p>
      ))}
    </>
  );
}
