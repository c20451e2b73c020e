import { useTranslation } from 'react-i18next';
import type { CatalogueItem } from '@/api/types';
import styles from '../catalogue.module.css';
import { graphOf, type Edge, type Node } from '../graph';
import { useCatalogueWords } from '../useCatalogueWords';

interface Props {
  items: CatalogueItem[];
  /** Codes of the items that something is wrong with. */
  faulty?: ReadonlySet<string>;
}

const box = { width: 136, height: 32 };
const pitch = { x: 184, y: 44 };
const longest = { zh: 8, en: 15 };

/** What waits for what, from left to right; the same stands in words in the table. */
export function Graph({ items, faulty }: Props) {
  const { t } = useTranslation();
  const { nodes, edges, columns, rows } = graphOf(items);
  const width = columns * pitch.x - (pitch.x - box.width) + 2;
  const height = rows * pitch.y;
  return (
    <div className={styles.graph} role="region" aria-label={t('approval_catalogue.graph')} tabIndex={0}>
      <svg width={width} height={height} role="img" aria-label={t('approval_catalogue.graph_hint')}>
        <defs>
          <marker id="waits" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path className={styles.tip} d="M0 0 L8 4 L0 8 z" />
          </marker>
        </defs>
        {edges.map((edge) => (
          <path
            key={`${edge.from.item.code} ${edge.to.item.code}`}
            className={styles.edge}
            data-optional={edge.isOptional}
            data-faulty={Boolean(faulty?.has(edge.from.item.code) && faulty.has(edge.to.item.code))}
            d={wayOf(edge)}
            markerEnd="url(#waits)"
          />
        ))}
        {nodes.map((node) => (
          <Box key={node.item.code} node={node} isFaulty={Boolean(faulty?.has(node.item.code))} />
        ))}
      </svg>
    </div>
  );
}

function Box({ node, isFaulty }: { node: Node; isFaulty: boolean }) {
  const { i18n } = useTranslation();
  const { title } = useCatalogueWords();
  const { x, y } = cornerOf(node);
  const name = title(node.item);
  const most = i18n.language.startsWith('en') ? longest.en : longest.zh;
  return (
    <g className={styles.node} data-kind={node.item.kind ?? 'approval'} data-faulty={isFaulty}>
      <title>{`${node.item.code} ${name}`}</title>
      <rect x={x} y={y} width={box.width} height={box.height} rx="4" />
      <text x={x + 8} y={y + 20}>
        <tspan className={styles.code}>{isFaulty ? `! ${node.item.code}` : node.item.code}</tspan> {name.length > most ? `${name.slice(0, most - 1)}…` : name}
      </text>
    </g>
  );
}

function cornerOf({ column, row }: Node): { x: number; y: number } {
  return { x: column * pitch.x + 1, y: row * pitch.y + 6 };
}

/** From the right of what comes first to the left of what waits. */
function wayOf({ from, to }: Edge): string {
  const [start, end] = [cornerOf(from), cornerOf(to)];
  const [x1, y1, x2, y2] = [start.x + box.width, start.y + box.height / 2, end.x - 1, end.y + box.height / 2];
  const bend = (pitch.x - box.width) * 0.6;
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
