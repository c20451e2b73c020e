import { Link } from '@tanstack/react-router';
import type { ElementPool } from '@/api/types';
import { useReference } from '@/reference/useReference';
import styles from '../element.module.css';
import { PoolBar } from './PoolBar';
import { PoolFigures } from './PoolFigures';

/** One pool: whose it is, how much of it is taken, and the figures. */
export function PoolRow({ pool }: { pool: ElementPool }) {
  const { name } = useReference();
  return (
    <li>
      <Link to="/element-pools/$poolId" params={{ poolId: pool.id }} className={styles.name}>
        {name('districts', pool.district)}
      </Link>
      <PoolBar pool={pool} />
      <PoolFigures pool={pool} />
    </li>
  );
}
