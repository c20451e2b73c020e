import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { useFormat } from '@/ui/useFormat';
import type { ProjectItem } from '../project';
import { ProjectLight } from '../ProjectLight';
import styles from '../project.module.css';

/** The list on a phone: one card a project. */
export function ProjectCards({ rows }: { rows: ProjectItem[] }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { name, stage } = useReference();
  return (
    <ul className={styles.cards} aria-label={t('project.title')}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/projects/$projectId" params={{ projectId: row.id }}>
            {row.name}
          </Link>
          <span className={styles.quiet}>
            {row.code} · {row.investor.name}
          </span>
          <span>
            {stage(row.stage)} · {name('districts', row.district)} · {money(row.total_investment_yuan)}
          </span>
          <span className={styles.quiet}>
            {t('project.leader')} {row.leader?.name ?? t('ui.none')} · {t('project.liaison')} {row.liaison?.name ?? t('ui.none')}
          </span>
          <ProjectLight light={row.light} />
          {row.next_step && (
            <span>
              {t('project.next_step')} {row.next_step.due_on} {row.next_step.text}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
