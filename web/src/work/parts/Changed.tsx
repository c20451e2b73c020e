import { useTranslation } from 'react-i18next';
import type { ProjectItem } from '@/api/types';
import { addDays, instantOf, minute, today } from '@/ui/date';
import { RecordLink } from '@/ui/RecordLink';
import { useChanged, useLatest } from '../queries/changed';
import { useActorName } from '@/ui/useActorName';
import styles from '../work.module.css';

/** The projects that changed since yesterday, each with what happened last. */
export function Changed() {
  const { t } = useTranslation();
  const { data } = useChanged();
  if (data === undefined) return null;
  const since = instantOf(`${addDays(today(), -1)}T00:00`);
  const rows = data.items.filter((project) => new Date(project.updated_at) >= new Date(since));
  return (
    <section aria-label={t('work.changed')}>
      <h2>{t('work.changed')}</h2>
      {rows.length === 0 && <p className={styles.quiet}>{t('work.none_changed')}</p>}
      <ul>
        {rows.map((project) => (
          <ChangedProject key={project.id} project={project} />
        ))}
      </ul>
    </section>
  );
}

function ChangedProject({ project }: { project: ProjectItem }) {
  const { data } = useLatest(project.id);
  const actorName = useActorName();
  const last = data?.items[0];
  return (
    <li>
      <RecordLink type="project" id={project.id}>
        {project.name}
      </RecordLink>
      <p className={styles.quiet}>
        {last ? [minute(last.at).slice(5), last.actor && actorName(last.actor.name), last.title, last.summary].filter(Boolean).join(' · ') : minute(project.updated_at).slice(5)}
      </p>
    </li>
  );
}
