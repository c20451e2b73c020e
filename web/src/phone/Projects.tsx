import { useTranslation } from 'react-i18next';
import { List } from './parts/List';
import { ProjectCard } from './parts/ProjectCard';
import styles from './phone.module.css';
import { useOwnProjects } from './queries/own';

/** The reader's projects as cards, those that need somebody today first. */
export function Projects() {
  const { t } = useTranslation();
  const query = useOwnProjects();
  const rows = query.data ?? [];
  return (
    <List query={query} count={rows.length} empty={{ title: t('phone.projects.none'), hint: t('phone.projects.none_hint') }}>
      <ul className={styles.cards} aria-label={t('phone.screens.projects')}>
        {rows.map((project) => (
          <li key={project.id}>
            <ProjectCard project={project} />
          </li>
        ))}
      </ul>
    </List>
  );
}
