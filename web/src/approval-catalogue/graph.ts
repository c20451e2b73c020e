import type { CatalogueItem } from '@/api/types';
import { grouped } from '@/ui/grouped';
import { partsOf } from './expression';

/** Where an item stands: its column is the longest way to it. */
export interface Node {
  item: CatalogueItem;
  column: number;
  row: number;
}

/** That an item waits for another; one of several ways, or one that need not apply, is optional. */
export interface Edge {
  from: Node;
  to: Node;
  isOptional: boolean;
}

export interface Graph {
  nodes: Node[];
  edges: Edge[];
  columns: number;
  rows: number;
}

/** The items in columns by depth, those that wait for the same beside each other. */
export function graphOf(items: CatalogueItem[]): Graph {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const waitsFor = (item: CatalogueItem) => partsOf(item.predecessors).flatMap(({ alternatives }) => alternatives.flatMap(({ code }) => byCode.get(code) ?? []));
  const depths = new Map<string, number>();
  // Items that wait for each other in a circle have no depth of their own: the way ends where it meets itself.
  const depthOf = (item: CatalogueItem, way: string[]): number => {
    const known = depths.get(item.code);
    if (known !== undefined) return known;
    if (way.includes(item.code)) return 0;
    const depth = Math.max(0, ...waitsFor(item).map((before) => depthOf(before, [...way, item.code]) + 1));
    depths.set(item.code, depth);
    return depth;
  };
  const nodes = placed(items, (item) => depthOf(item, []), waitsFor);
  const columns = 1 + Math.max(0, ...nodes.map(({ column }) => column));
  const rows = 1 + Math.max(0, ...nodes.map(({ row }) => row));
  return { nodes, edges: edgesOf(nodes), columns, rows };
}

function placed(items: CatalogueItem[], depth: (item: CatalogueItem) => number, waitsFor: (item: CatalogueItem) => CatalogueItem[]): Node[] {
  const rows = new Map<string, number>();
  const height = (item: CatalogueItem) => {
    const known = waitsFor(item).flatMap(({ code }) => rows.get(code) ?? []);
    return known.length === 0 ? Infinity : known.reduce((sum, row) => sum + row, 0) / known.length;
  };
  const inColumns = grouped(items, depth);
  return [...inColumns.keys()]
    .toSorted((one, other) => one - other)
    .flatMap((column) => {
      const own = (inColumns.get(column) ?? []).toSorted((one, other) => compare(height(one), height(other)) || one.code.localeCompare(other.code));
      own.forEach((item, row) => rows.set(item.code, row));
      return own.map((item, row) => ({ item, column, row }));
    });
}

/** Infinity less Infinity is no number. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

function edgesOf(nodes: Node[]): Edge[] {
  const byCode = new Map(nodes.map((node) => [node.item.code, node]));
  return nodes.flatMap((to) =>
    partsOf(to.item.predecessors).flatMap(({ alternatives, mayBeNone }) =>
      alternatives.flatMap(({ code }) => {
        const from = byCode.get(code);
        return from ? [{ from, to, isOptional: mayBeNone || alternatives.length > 1 }] : [];
      }),
    ),
  );
}
