import { useTranslation } from 'react-i18next';
import type { Project } from '@/api/types';
import { RecordLink } from '@/ui/RecordLink';
import styles from './duplicate.module.css';

/** What was merged into a project; each keeps its code and its page. */
export function MergedProjects({ project }: { project: Project }) {
  const { t } = useTranslation();
  if (project.merged.length === 0) return null;
  return (
    <section className={styles.merged} aria-label={t('duplicate.merged')}>
      <h2>{t('duplicate.merged')}</h2>
      <ul>
        {project.merged.map((merged) => (
          <li key={merged.project_id}>
            <RecordLink type="project" id={merged.project_id}>
              {merged.code} {merged.name}
            </RecordLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
