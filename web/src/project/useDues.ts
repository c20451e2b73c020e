import { useQuery } from '@tanstack/react-query';
import { useReference } from '@/reference/useReference';
import { useMay } from '@/session/useSession';
import { today } from '@/ui/date';
import { dueContact, dueInstruction, dueProblem, dueStep, type Due } from './due';
import { contactsDueQuery, openInstructionsQuery, openProblemsQuery, waitingStepsQuery } from './queries/dues';

/** What of all projects has its day, as the server's lists of it tell the reader. */
export function useDues(): Due[] {
  const { name } = useReference();
  const mayProblems = useMay('problem_read');
  const mayInstructions = useMay('instruction_read');
  const steps = useQuery(waitingStepsQuery).data ?? [];
  const contacts = useQuery(contactsDueQuery).data?.items ?? [];
  const problems = useQuery({ ...openProblemsQuery, enabled: mayProblems }).data ?? [];
  const instructions = useQuery({ ...openInstructionsQuery, enabled: mayInstructions }).data ?? [];
  const now = today();
  return [
    ...steps.map((step) => dueStep(step, name('intake_steps', step.kind))),
    ...contacts.map((contact) => dueContact(contact, now)),
    ...problems.map((problem) => dueProblem(problem, now)),
    ...instructions.map((instruction) => dueInstruction(instruction, now)),
  ];
}
