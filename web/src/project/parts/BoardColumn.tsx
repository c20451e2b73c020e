import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { ProjectFilters } from '@/api/types';
import { ListStates } from '@/ui/ListStates';
import { useFormat } from '@/ui/useFormat';
import { useVirtualRows } from '@/ui/useVirtualRows';
import styles from '../board.module.css';
import { moveMenuId, type Wish } from '../move';
import { useProjects } from '../queries/projects';
import { BoardCard } from './BoardCard';

interface Props {
  stage: string;
  name: string;
  filters: ProjectFilters;
  /** The project whose card takes the focus as soon as it is here. */
  arriving: string | undefined;
  onArrived: () => void;
  onWish: (wish: Wish) => void;
}

/** About how high a card is; each is measured once it stands. */
const cardHeight = 160;

/** One stage: how many projects there are and what they come to, and their cards as one scrolls. */
export function BoardColumn({ stage, name, filters, arriving, onArrived, onWish }: Props) {
  const { t } = useTranslation();
  const { money, count } = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  const { target, isOver } = useTarget(stage);
  const query = useProjects(filters);
  const rows = rowsOf(query.data);
  const first = query.data?.pages[0];
  const at = rows.findIndex((row) => row.id === arriving);
  const { scroller, virtual } = useVirtualRows<HTMLDivElement>({
    count: rows.length,
    keyOf: (index) => rows[index]?.id ?? String(index),
    sizeOf: () => cardHeight,
    kept: at,
    beyond: 3,
    onEnd: () => {
      if (query.hasNextPage && !query.isFetchingNextPage && !query.isError) void query.fetchNextPage();
    },
  });
  useEffect(() => {
    if (arriving === undefined || query.isFetching) return;
    // The column it comes from may still show it, too.
    const menu = scroller.current?.querySelector<HTMLElement>(`#${moveMenuId(arriving)}`);
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    (at >= 0 && menu ? menu : heading.current)?.focus();
    onArrived();
  });
  return (
    <section ref={target} className={styles.column} aria-label={name} data-over={isOver}>
      <h2 ref={heading} tabIndex={-1}>
        {name} <span className={styles.count}>{first && t('project.count', { number: count(first.total ?? 0) })}</span>
        <span className={styles.sum}>{first && money(first.total_investment_yuan ?? 0)}</span>
      </h2>
      <div ref={scroller} className={styles.cards}>
        <ListStates
          query={{ ...query, hasNextPage: false }}
          count={rows.length}
          skeleton={<Skeleton active title={false} paragraph={{ rows: 4, width: '100%' }} />}
          empty={<p className={styles.empty}>{t('project.board.empty')}</p>}
        >
          <ul style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ key, index, start }) => {
              const row = rows[index];
              return (
                row && (
                  <li key={key} ref={virtual.measureElement} data-index={index} aria-setsize={first?.total ?? rows.length} aria-posinset={index + 1} style={{ transform: `translateY(${start}px)` }}>
                    <BoardCard row={row} onWish={onWish} />
                  </li>
                )
              );
            })}
          </ul>
        </ListStates>
      </div>
    </section>
  );
}

/** The column as a place where cards are let go. */
function useTarget(stage: string) {
  const target = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (element === null) return undefined;
    return dropTargetForElements({
      element,
      getData: () => ({ stage }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [stage]);
  return { target, isOver };
}
