import type { List } from '@/reference/useReference';
import { amountYuan, type Amount } from '@/ui/AmountInput';
import { filled } from '@/ui/filled';
import { fittingUnit, fromYuan } from '@/ui/money';
import type { Kind } from './importState';

/** One value of a row that is shown and can be corrected: the field a column means, and where it stands in the body. */
export interface Cell {
  field: string;
  path: (string | number)[];
  input: 'text' | 'amount' | 'date' | List;
}

const text = (field: string, ...path: (string | number)[]): Cell => ({ field, path, input: 'text' });
const code = (field: string, list: List, ...path: string[]): Cell => ({ field, path, input: list });
const date = (field: string, ...path: string[]): Cell => ({ field, path, input: 'date' });

/** The values of a row by what the file holds. */
export const cells: Record<Kind, Cell[]> = {
  leads: [
    text('name', 'name'),
    text('investor', 'investor', 'name'),
    text('uscc', 'investor', 'uscc'),
    { field: 'total', path: ['total_investment_yuan'], input: 'amount' },
    code('district', 'districts', 'district'),
    code('industry', 'industries', 'industry'),
    date('reported', 'reported_on'),
    text('contact', 'contacts', 0, 'name'),
    text('phone', 'contacts', 0, 'phone'),
  ],
  demands: [
    code('library', 'libraries', 'library'),
    text('title', 'title'),
    text('body', 'body'),
    text('organisation', 'organisation', 'name'),
    code('district', 'districts', 'district'),
    code('industry', 'industries', 'industry'),
    date('valid', 'valid_until'),
    text('contact', 'contact', 'name'),
    text('phone', 'contact', 'phone'),
  ],
  organisations: [
    text('name', 'name'),
    text('uscc', 'uscc'),
    code('kind', 'organisation_kinds', 'kind'),
    code('district', 'districts', 'district'),
    code('industry', 'industries', 'industry'),
    text('country', 'country'),
  ],
};

/** What stands in the form for a row, by field. */
export type CellValues = Record<string, string | Amount | undefined>;

type Node = Record<string | number, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** The value at a path of a body; `undefined` where there is none. */
export function valueAt(body: unknown, path: Cell['path']): unknown {
  return path.reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), body);
}

export function cellValues(kind: Kind, body: unknown): CellValues {
  return Object.fromEntries(cells[kind].map((cell) => [cell.field, typedOf(cell, valueAt(body, cell.path))]));
}

function typedOf(cell: Cell, value: unknown): string | Amount | undefined {
  if (cell.input !== 'amount') return typeof value === 'string' ? value : undefined;
  if (typeof value !== 'number') return undefined;
  const unit = fittingUnit(value);
  return { number: fromYuan(value, unit), unit };
}

/** The body with what was typed in place of what stood there; what is empty is left out. */
export function correctedBody(kind: Kind, body: unknown, typed: CellValues): object {
  const corrected = cells[kind].reduce<unknown>((before, cell) => {
    const value = typed[cell.field];
    return replaced(before, cell.path, typeof value === 'object' ? (amountYuan(value) ?? undefined) : filled(value));
  }, body);
  return isNode(corrected) ? withoutEmptyContacts(corrected) : {};
}

function replaced(node: unknown, [key, ...rest]: Cell['path'], value: unknown): unknown {
  if (key === undefined) return value;
  if (value === undefined && !isNode(node)) return node;
  if (typeof key === 'number') {
    const list: unknown[] = Array.isArray(node) ? [...node] : [];
    list[key] = replaced(list[key], rest, value);
    return list;
  }
  const before = isNode(node) ? node : {};
  return { ...before, [key]: replaced(before[key], rest, value) };
}

function withoutEmptyContacts(body: Node): object {
  const { contacts, ...rest } = body;
  if (!Array.isArray(contacts)) return body;
  const given = contacts.filter((contact) => isNode(contact) && (contact.name ?? contact.phone) !== undefined);
  return given.length > 0 ? { ...rest, contacts: given } : rest;
}
