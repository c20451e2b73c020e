import { useTranslation } from 'react-i18next';
import { base } from '@/api/client';
import type { ProjectItem } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { Light, lightOf } from '@/ui/Light';
import styles from '../phone.module.css';
import { hrefOf } from '../place';
import { useReaderMay } from '../reader';
import { Calls } from './Calls';
import { Reasons } from './Reasons';

/** A project: its light with why and who answers, where it stands, what comes next, what can be said of it. */
export function ProjectCard({ project }: { project: ProjectItem }) {
  const { t } = useTranslation();
  const { stage } = useReference();
  const mayNote = useReaderMay('follow_up_note');
  const mayInstruct = useReaderMay('instruction_issue');
  const { id, code, name, light, next_step: next, leader, liaison } = project;
  const state = lightOf(light?.light ?? '') ?? 'good';
  return (
    <article className={styles.card}>
      {light && <Light state={state} />}
      <h2>
        <a href={`${base}/projects/${id}`}>{name}</a>
      </h2>
      {light && <Reasons reasons={light.reasons} />}
      <p className={styles.quiet}>{[code, stage(project.stage), project.investor.name].join(' · ')}</p>
      <p className={styles.quiet}>{t('phone.projects.people', { leader: leader?.name ?? t('ui.none'), liaison: liaison?.name ?? t('ui.none') })}</p>
      {next && <p>{t('phone.projects.next', { date: next.due_on, text: next.text, person: next.person_name })}</p>}
      <div className={styles.deeds}>
        {mayNote && (
          <a className={styles.deed} href={hrefOf({ at: 'note', project: id })} aria-label={t('phone.do_of', { deed: t('phone.screens.note'), name })}>
            {t('phone.screens.note')}
          </a>
        )}
        {mayInstruct && (
          <a className={styles.deed} href={hrefOf({ at: 'instruct', project: id })} aria-label={t('phone.do_of', { deed: t('phone.screens.instruct'), name })}>
            {t('phone.screens.instruct')}
          </a>
        )}
        <Calls project={project} />
      </div>
    </article>
  );
}
