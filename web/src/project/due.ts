import type { Instruction, ProjectItem, RaisedProblem, WaitingStep } from '@/api/types';
import { dueLight } from '@/ui/due';
import { lightOf, type LightState } from '@/ui/Light';

/** What kind of thing has its day in a project. */
export type DueKind = 'next_step' | 'lead_step' | 'contact' | 'problem' | 'instruction';

/** Something of a project that has a day. */
export interface Due {
  key: string;
  kind: DueKind;
  projectId: string;
  projectName: string;
  /** What is due, in the words of who noted it or of the server; empty where the kind says it all. */
  title: string;
  /** Who owes it. */
  who: string;
  on: string | null;
  light: LightState;
}

/** A step that a lead waits for; the server says its light. */
export function dueStep(step: WaitingStep, name: string): Due {
  return {
    key: `lead_step ${step.project_id} ${step.kind}`,
    kind: 'lead_step',
    projectId: step.project_id,
    projectName: step.name,
    title: name,
    who: step.unit_name,
    on: step.due_on ?? null,
    light: lightOf(step.light) ?? 'warn',
  };
}

interface Contact {
  project_id: string;
  name: string;
  due_on: string;
  overdue: boolean;
}

export function dueContact(contact: Contact, today: string): Due {
  return {
    key: `contact ${contact.project_id}`,
    kind: 'contact',
    projectId: contact.project_id,
    projectName: contact.name,
    title: '',
    who: '',
    on: contact.due_on,
    light: dueLight(contact, today),
  };
}

export function dueProblem(problem: RaisedProblem, today: string): Due {
  return {
    key: `problem ${problem.id}`,
    kind: 'problem',
    projectId: problem.project_id,
    projectName: problem.project_name,
    title: problem.title,
    who: problem.unit_name,
    on: problem.due_on ?? null,
    light: dueLight(problem, today),
  };
}

export function dueInstruction(instruction: Instruction, today: string): Due {
  return {
    key: `instruction ${instruction.id}`,
    kind: 'instruction',
    projectId: instruction.project_id,
    projectName: instruction.project_name,
    title: instruction.text,
    who: [...instruction.units, ...instruction.people].map(({ name }) => name).join(' '),
    on: instruction.due_on ?? null,
    light: dueLight(instruction, today),
  };
}

/** The next step that was noted for a project. */
export function dueStepOf({ id, name, next_step: step }: ProjectItem, today: string): Due | undefined {
  if (!step) return undefined;
  return {
    key: `next_step ${id}`,
    kind: 'next_step',
    projectId: id,
    projectName: name,
    title: step.text,
    who: step.person_name,
    on: step.due_on,
    light: dueLight({ due_on: step.due_on, overdue: step.due_on < today }, today),
  };
}
