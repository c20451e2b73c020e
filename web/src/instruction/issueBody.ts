import type { Bodies } from '@/api/types';
import { filled } from '@/ui/filled';

type Body = Bodies['InstructionBody'];

/** What stands in the form. */
export interface IssueValues {
  text: string;
  kind: string;
  leader_id?: string;
  problem_id?: string;
  unit_ids?: string[];
  person_ids?: string[];
  urgency?: string;
  due_on?: string;
}

/** Only what opens a task names who does it by when; what was chosen before another kind was taken does not go along. */
export function issueBody({ text, kind, leader_id, problem_id, ...task }: IssueValues): Body {
  const body: Body = { text: filled(text) ?? '', kind };
  if (leader_id) body.leader_id = leader_id;
  if (problem_id) body.problem_id = problem_id;
  if (kind !== 'action') return body;
  if (task.unit_ids?.length) body.unit_ids = task.unit_ids;
  if (task.person_ids?.length) body.person_ids = task.person_ids;
  if (task.due_on) body.due_on = task.due_on;
  if (task.urgency) body.urgency = task.urgency;
  return body;
}
