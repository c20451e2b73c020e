import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Instruction } from '@/api/types';
import styles from '@/assigned/assigned.module.css';
import { ProjectLink } from '@/project/ProjectLink';
import { EventButtons } from '../EventButtons';
import { Standing } from './Standing';

interface Props {
  instruction: Instruction;
  /** Whether the line says on which project it is. */
  withProject?: boolean;
}

/** One line an instruction: how its task stands, the sentence, who carries it out, what the reader can do. */
export function InstructionRow({ instruction, withProject = false }: Props) {
  const { t } = useTranslation();
  const last = instruction.history.at(-1);
  return (
    <li>
      <Standing instruction={instruction} />
      <div>
        <Link to="/instructions/$instructionId" params={{ instructionId: instruction.id }} className={styles.name}>
          {instruction.text}
        </Link>
        <p className={styles.quiet}>{t('instruction.issued', { who: instruction.issued_by.name, date: instruction.issued_on })}</p>
        {withProject && (
          <p>
            <ProjectLink of={instruction} />{' '}
            <span className={styles.quiet}>{instruction.project_code}</span>
          </p>
        )}
        {last?.note && <p className={styles.last}>{[last.by.name, last.on, last.note].join(' · ')}</p>}
      </div>
      <div>{[...instruction.units, ...instruction.people].map((doer) => doer.name).join(t('ui.separator'))}</div>
      <EventButtons instruction={instruction} size="small" />
    </li>
  );
}
