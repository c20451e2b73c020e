import { useReference } from '@/reference/useReference';
import { figuresOf, type Chain } from '../chainMap';
import styles from '../target.module.css';
import type { Begin } from '../useDeed';
import { Figures } from './Figures';
import { NodeRow } from './NodeRow';

interface Props {
  chain: Chain;
  begin: Begin;
}

/** The nodes of one chain, from its beginning to its end. */
export function ChainRows({ chain, begin }: Props) {
  const { subIndustry } = useReference();
  const name = subIndustry(chain.sub_industry);
  return (
    <section aria-label={name}>
      <header className={styles.chainHead}>
        <h2>{name}</h2>
        <Figures figures={figuresOf(chain.nodes)} />
      </header>
      <ol className={styles.nodes} aria-label={name}>
        {chain.nodes.map((node) => (
          <NodeRow key={node.code} node={node} begin={begin} />
        ))}
      </ol>
    </section>
  );
}
