import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Link } from '@tanstack/react-router';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { useMay } from '@/session/useSession';
import { useFormat } from '@/ui/useFormat';
import styles from '../board.module.css';
import type { Wish } from '../move';
import type { ProjectItem } from '../project';
import { ProjectLight } from '../ProjectLight';
import { MoveMenu } from './MoveMenu';

interface Props {
  row: ProjectItem;
  onWish: (wish: Wish) => void;
}

/** A project on the board: what it is, how it stands and who answers for it. */
export const BoardCard = memo(function BoardCard({ row, onWish }: Props) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { name } = useReference();
  const mayMove = useMay('project_advance');
  const { card, isDragged } = useDraggable(row, mayMove);
  return (
    <article ref={card} className={styles.card} data-dragged={isDragged} data-movable={mayMove}>
      <Link to="/projects/$projectId" params={{ projectId: row.id }} draggable={false}>
        {row.name}
      </Link>
      <p>
        {row.code} · {name('industries', row.industry)}
      </p>
      <p>
        <strong>{money(row.total_investment_yuan)}</strong> · {row.leader?.name ?? t('project.board.no_leader')}
      </p>
      {row.light && (
        <p className={styles.light}>
          <ProjectLight light={row.light} />
        </p>
      )}
      {row.next_step && (
        <p className={styles.light}>
          {t('project.next_step')} {row.next_step.due_on.slice(5)} {row.next_step.text}
        </p>
      )}
      <div className={styles.foot}>
        {row.status !== 'active' && <span>{name('statuses', row.status)}</span>}
        {mayMove && <MoveMenu project={row} onWish={onWish} />}
      </div>
    </article>
  );
});

function useDraggable({ id, stage }: ProjectItem, mayMove: boolean) {
  const card = useRef<HTMLElement>(null);
  const [isDragged, setDragged] = useState(false);
  useEffect(() => {
    const element = card.current;
    if (element === null || !mayMove) return undefined;
    return draggable({
      element,
      getInitialData: () => ({ id, stage }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [id, stage, mayMove]);
  return { card, isDragged };
}
