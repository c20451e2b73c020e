import { AnswerDialog } from './parts/AnswerDialog';
import { JudgeDialog } from './parts/JudgeDialog';
import { NoteDialog } from './parts/NoteDialog';
import type { Lead } from './lead';
import type { StepKind } from './stepKind';

interface Props {
  kind: StepKind;
  lead: Lead;
  onClose: () => void;
}

/** The dialog that does a step. */
export function StepDialog({ kind, lead, onClose }: Props) {
  switch (kind) {
    case 'answer':
      return <AnswerDialog lead={lead} onClose={onClose} />;
    case 'judge':
      return <JudgeDialog lead={lead} onClose={onClose} />;
    case 'tell_referrer':
    case 'report':
      return <NoteDialog kind={kind} lead={lead} onClose={onClose} />;
  }
}
