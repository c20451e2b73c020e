import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainNode } from '@/api/types';
import { useFormat } from '@/ui/useFormat';
import styles from '../target.module.css';

interface Props {
  node: ChainNode;
  children: ReactNode;
}

/** What the city has at a node; where there is something, the search leads to it. */
export function NodeCounts({ node, children }: Props) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const projects = t('investment_target.projects', { number: count(node.projects) });
  const demands = t('investment_target.demands', { number: count(node.demands) });
  const there = { chain_node: [node.code] };
  const title = t('investment_target.search_for', { name: node.name });
  return (
    <p className={styles.counts}>
      {node.projects > 0 ? (
        <Link to="/library" search={{ ...there, in: 'projects' }} title={title}>
          {projects}
        </Link>
      ) : (
        <span>{projects}</span>
      )}
      <span>{t('investment_target.organisations', { number: count(node.organisations) })}</span>
      {node.demands > 0 ? (
        <Link to="/library" search={there} title={title}>
          {demands}
        </Link>
      ) : (
        <span>{demands}</span>
      )}
      {children}
    </p>
  );
}
