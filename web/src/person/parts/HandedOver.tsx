import { useTranslation } from 'react-i18next';
import { RecordLink } from '@/ui/RecordLink';
import styles from '../person.module.css';

/** What changed hands in one step, and to whom. */
export interface Handed {
  to: string;
  projects: { project_id: string; code: string; name: string }[];
}

/** Says which projects changed hands. */
export function HandedOver({ handed }: { handed: Handed }) {
  const { t } = useTranslation();
  const { to, projects } = handed;
  return (
    <div role="status" className={styles.handed}>
      <p>{projects.length > 0 ? t('person.handed', { to, count: projects.length }) : t('person.nothing_handed')}</p>
      <ul>
        {projects.map((project) => (
          <li key={project.project_id}>
            <RecordLink type="project" id={project.project_id}>{`${project.code} ${project.name}`}</RecordLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
