import { useTranslation } from 'react-i18next';
import type { ChainNode } from '@/api/types';
import { useMay } from '@/session/useSession';
import { Light } from '@/ui/Light';
import styles from '../target.module.css';
import type { Begin } from '../useDeed';
import { NodeCounts } from './NodeCounts';
import { TargetRow } from './TargetRow';

interface Props {
  node: ChainNode;
  begin: Begin;
}

/** A node: what belongs there, what the city has, and whom it would like to win. */
export function NodeRow({ node, begin }: Props) {
  const { t } = useTranslation();
  const mayEdit = useMay('catalogue_edit');
  return (
    <li data-missing={node.missing}>
      <div className={styles.node}>
        <h3>
          {node.name} {node.missing && <Light state="warn" word={t('investment_target.missing')} />}
        </h3>
        <p className={styles.quiet}>{node.products.join(t('ui.separator'))}</p>
        <NodeCounts node={node}>
          {mayEdit && (
            <button type="button" aria-label={t('investment_target.add_at', { name: node.name })} onClick={() => begin.add(node)}>
              {t('investment_target.add')}
            </button>
          )}
        </NodeCounts>
      </div>
      {node.targets.length === 0 ? (
        <p className={styles.quiet}>{t('investment_target.no_targets')}</p>
      ) : (
        <ul className={styles.targets} aria-label={t('investment_target.targets_of', { name: node.name })}>
          {node.targets.map((target) => (
            <TargetRow key={target.id} target={target} begin={begin} />
          ))}
        </ul>
      )}
    </li>
  );
}
