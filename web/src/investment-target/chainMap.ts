import type { ChainNode, InvestmentTarget } from '@/api/types';
import { texts } from '@/ui/addressed';

/** What the address says of the catalogue. */
export interface ChainState {
  sub_industry?: string;
  /** Only nodes at which the city has nothing. */
  missing?: 'yes';
  q?: string;
}

export function readChainState(given: Record<string, unknown>): ChainState {
  const state: ChainState = {};
  const [sub] = texts(given.sub_industry);
  const [q] = texts(given.q);
  if (sub !== undefined) state.sub_industry = sub;
  if (given.missing === 'yes') state.missing = 'yes';
  if (q !== undefined) state.q = q;
  return state;
}

export function isNarrowed({ missing, q }: ChainState): boolean {
  return missing !== undefined || q !== undefined;
}

/** The nodes that are asked for, in the order of the chain; a node found by a company shows only such companies. */
export function narrowed(nodes: ChainNode[], { missing, q }: ChainState): ChainNode[] {
  const left = missing === 'yes' ? nodes.filter((node) => node.missing) : nodes;
  if (q === undefined) return left;
  return left.flatMap((node) => {
    if (says(q, [node.name, ...node.products])) return [node];
    const targets = node.targets.filter((target) => says(q, wordsOf(target)));
    return targets.length > 0 ? [{ ...node, targets }] : [];
  });
}

function wordsOf({ name, country, place, products, reason, unit_name, person_name, note }: InvestmentTarget) {
  return [name, country, place, products, reason, unit_name, person_name, note];
}

function says(q: string, words: (string | null | undefined)[]): boolean {
  const sought = q.toLowerCase();
  return words.some((text) => text?.toLowerCase().includes(sought));
}

/** The nodes of one sub-industry. */
export interface Chain {
  sub_industry: string;
  industry: string;
  nodes: ChainNode[];
}

/** The nodes by sub-industry, both in their order. */
export function chainsOf(nodes: ChainNode[]): Chain[] {
  const chains = new Map<string, Chain>();
  for (const node of nodes) {
    const sub = node.sub_industry ?? '';
    const chain = chains.get(sub) ?? { sub_industry: sub, industry: node.industry ?? '', nodes: [] };
    chains.set(sub, { ...chain, nodes: [...chain.nodes, node] });
  }
  return [...chains.values()];
}

/** How many nodes there are, at how many the city has nothing, and how many companies it would like to win. */
export function figuresOf(nodes: ChainNode[]) {
  return {
    nodes: nodes.length,
    missing: nodes.filter((node) => node.missing).length,
    targets: nodes.reduce((sum, node) => sum + node.targets.length, 0),
  };
}
