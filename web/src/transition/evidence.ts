import type { EvidenceBody, NextStage } from '@/api/types';
import { filled } from '@/ui/filled';
import { amountYuan, type Amount } from '@/ui/AmountInput';

/** A field of the body that a piece of evidence may carry. */
export type Field = 'number' | 'title' | 'on' | 'amount_yuan';

/** One piece of evidence a stage asks for. */
export interface Asked {
  code: string;
  name: string;
  /** The kinds that count, the one asked for first. */
  kinds: string[];
  /** Already handed in before, and kept. */
  held: boolean;
  /** What is missing, who owes it, since when. */
  owed: string | null;
}

/** What was typed for one piece. */
export interface Piece {
  kind?: string;
  number?: string;
  title?: string;
  on?: string;
  amount?: Amount;
  attachment_id?: string;
}

export type Pieces = Record<string, Piece | undefined>;

const order: Field[] = ['number', 'title', 'on', 'amount_yuan'];

export function askedEvidence(next: NextStage): Asked[] {
  return next.requires
    .filter((requirement) => requirement.kind === 'evidence')
    .map(({ code, name, alternatives }) => {
      const missing = next.missing.find((item) => item.code === code);
      return {
        code,
        name,
        kinds: [code, ...alternatives],
        held: missing === undefined,
        owed: missing?.detail ?? null,
      };
    });
}

/** The fields to show for what a kind carries; `number|title` asks for either. */
export function fieldsOf(carries: readonly string[]): Field[] {
  const named = new Set(carries.flatMap((item) => item.split('|')));
  return order.filter((field) => named.has(field));
}

/** The fields that must be filled, given what is filled already. */
export function neededFields(carries: readonly string[], piece: Piece | undefined): Field[] {
  return order.filter((field) =>
    carries.some((item) => {
      const either = item.split('|');
      return either.includes(field) && !either.some((other) => other !== field && isGiven(piece, other));
    }),
  );
}

/** What is sent: one entry for each piece that is asked for and not held, or that was filled in all the same. */
export function evidenceBody(asked: Asked[], pieces: Pieces): EvidenceBody[] {
  return sentPieces(asked, pieces).map(({ code }) => {
    const piece = pieces[code] ?? {};
    return {
      kind: piece.kind ?? code,
      number: filled(piece.number),
      title: filled(piece.title),
      on: filled(piece.on),
      amount_yuan: amountYuan(piece.amount) ?? undefined,
      attachment_id: piece.attachment_id,
    };
  });
}

export function sentPieces(asked: Asked[], pieces: Pieces): Asked[] {
  return asked.filter((item) => !item.held || pieces[item.code] !== undefined);
}

function isGiven(piece: Piece | undefined, field: string): boolean {
  if (field === 'amount_yuan') return amountYuan(piece?.amount) !== undefined;
  return filled(piece?.[field as 'number' | 'title' | 'on']) !== undefined;
}
