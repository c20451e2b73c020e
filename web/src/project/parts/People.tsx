import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../project';
import styles from '../project.module.css';

interface Props {
  project: Project;
  /** What can be done about the leader and the team, where something can. */
  leaderAction?: ReactNode;
  teamAction?: ReactNode;
}

/** Who answers for it, who serves it, what comes next. */
export function People({ project, leaderAction, teamAction }: Props) {
  const { t } = useTranslation();
  const { leader, team, next_step: next } = project;
  return (
    <dl className={styles.people}>
      <div>
        <dt>{t('project.leader')}</dt>
        <dd>
          {leader ? (
            <>
              {leader.name} <span className={styles.quiet}>{leader.post}</span>{' '}
              <span className={styles.quiet}>{t('project.since', { date: leader.from })}</span>
            </>
          ) : (
            t('project.no_leader')
          )}{' '}
          {leaderAction}
        </dd>
      </div>
      <div>
        <dt>{t('project.team')}</dt>
        <dd>
          {team ? (
            <>
              {t('project.team_line', { unit: team.lead_unit_name, liaison: team.liaison_name, count: team.members.length })}
            </>
          ) : (
            t('project.no_team')
          )}{' '}
          {teamAction}
        </dd>
      </div>
      <div>
        <dt>{t('project.next_step')}</dt>
        <dd>{next ? `${next.due_on} ${next.text}${next.person_name ? ` (${next.person_name})` : ''}` : t('ui.none')}</dd>
      </div>
    </dl>
  );
}
