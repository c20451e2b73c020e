import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChainNode, InvestmentTarget } from '@/api/types';
import { readTarget } from './queries/target';
import type { KeptTarget } from './target';

/** What is being done with the catalogue right now. */
export type Deed =
  | { kind: 'add'; node: ChainNode }
  | { kind: 'lead'; target: InvestmentTarget }
  | { kind: 'edit' | 'drop'; kept: KeptTarget };

/** How the rows of the catalogue begin a deed. */
export interface Begin {
  add: (node: ChainNode) => void;
  lead: (target: InvestmentTarget) => void;
  edit: (target: InvestmentTarget) => void;
  drop: (target: InvestmentTarget) => void;
}

/** One deed at a time; what changes a target begins with reading it anew. */
export function useDeed() {
  const [deed, setDeed] = useState<Deed>();
  const change = useMutation({
    mutationFn: async ({ kind, id }: { kind: 'edit' | 'drop'; id: string }): Promise<Deed> => ({ kind, kept: await readTarget(id) }),
    onSuccess: setDeed,
  });
  const begin: Begin = {
    add: (node) => setDeed({ kind: 'add', node }),
    lead: (target) => setDeed({ kind: 'lead', target }),
    edit: ({ id }) => change.mutate({ kind: 'edit', id }),
    drop: ({ id }) => change.mutate({ kind: 'drop', id }),
  };
  return { deed, begin, error: change.error, end: () => setDeed(undefined) };
}
