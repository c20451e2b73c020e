import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Instruction } from '@/api/types';
import styles from '@/assigned/assigned.module.css';
import { ProjectLink } from '@/project/ProjectLink';
import { useReference } from '@/reference/useReference';
import { FactList } from '@/ui/FactList';
import { History } from '@/ui/History';
import { RecordStates } from '@/ui/RecordStates';
import { EventButtons } from './EventButtons';
import { Standing } from './parts/Standing';
import { useInstruction } from './queries/instruction';

/** An instruction in full: the sentence, how its task stands, everything that happened, what can be done now. */
export function InstructionView({ instructionId }: { instructionId: string }) {
  const { t } = useTranslation();
  return (
    <RecordStates query={useInstruction(instructionId)} notFound={{ title: t('instruction.not_found'), hint: t('problem.not_found_hint') }}>
      {(instruction) => <Loaded instruction={instruction} />}
    </RecordStates>
  );
}

function Loaded({ instruction }: { instruction: Instruction }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const doers = (rows: { name: string }[]) => rows.map((row) => row.name).join(t('ui.separator'));
  return (
    <article className={styles.view}>
      <header>
        <h1>{instruction.text}</h1>
        <Standing instruction={instruction} />
        <EventButtons instruction={instruction} />
      </header>
      <FactList
        rows={[
          [
            t('problem.project'),
            <ProjectLink key="project" of={instruction}>{`${instruction.project_code} ${instruction.project_name}`}</ProjectLink>,
          ],
          [
            t('instruction.about'),
            instruction.problem_id && (
              <Link to="/problems/$problemId" params={{ problemId: instruction.problem_id }}>
                {t('instruction.see_problem')}
              </Link>
            ),
          ],
          [t('instruction.leader'), `${instruction.issued_by.name} ${instruction.issued_on}`],
          [t('instruction.people'), doers(instruction.people)],
          [t('instruction.units'), doers(instruction.units)],
          [t('instruction.kind'), name('instruction_kinds', instruction.kind)],
          [t('instruction.urgency'), instruction.urgency && name('urgencies', instruction.urgency)],
        ]}
      />
      <h2>{t('ui.history')}</h2>
      {instruction.history.length === 0 && <p className={styles.quiet}>{t('instruction.nothing_yet')}</p>}
      <History
        rows={instruction.history.map((deed, at) => ({
          key: String(at),
          on: deed.on,
          what: name('instruction_events', deed.kind),
          by: deed.by.name,
          said: [deed.due_on && t('instruction.extended_to', { date: deed.due_on }), deed.note],
        }))}
      />
    </article>
  );
}
