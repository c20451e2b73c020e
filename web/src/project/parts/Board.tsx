import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import styles from '../board.module.css';
import { toQuery, type ProjectSearch } from '../filters';
import type { Wish } from '../move';
import { BoardColumn } from './BoardColumn';
import { readCard, readStage } from './dragged';
import { MoveTo } from './MoveTo';

/** The projects by stage; they are moved by dragging, or with the menu of each card. */
export function Board({ search }: { search: ProjectSearch }) {
  const { t } = useTranslation();
  const { stages, stage: nameOf } = useReference();
  const place = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  /** The project that was just moved: its card takes the focus where it arrives. */
  const [arriving, setArriving] = useState<Wish | null>(null);
  const [told, setTold] = useState('');
  const shown = stages.filter(({ code }) => search.stage === undefined || search.stage.includes(code));
  useDropped(setWish);
  const arrive = (project: { id: string; name: string; stage: string }) => {
    setWish(null);
    setTold(t('project.board.moved', { name: project.name, stage: nameOf(project.stage) }));
    if (shown.some(({ code }) => code === project.stage)) setArriving({ id: project.id, to: project.stage });
    else place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={t('project.board.title')} className={styles.board}>
      {shown.map(({ code, name }) => (
        <BoardColumn
          key={code}
          stage={code}
          name={name}
          filters={{ ...toQuery(search), stage: [code] }}
          arriving={arriving?.to === code ? arriving.id : undefined}
          onArrived={() => setArriving(null)}
          onWish={setWish}
        />
      ))}
      <p className={styles.told} aria-live="polite">
        {told}
      </p>
      {wish && <MoveTo key={`${wish.id} ${wish.to}`} wish={wish} onMoved={arrive} onClose={() => setWish(null)} />}
    </div>
  );
}

/** A card that was let go over another column wishes to be there. */
function useDropped(onWish: (wish: Wish) => void): void {
  const drop = useEffectEvent(onWish);
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const card = readCard(source.data);
          const to = readStage(location.current.dropTargets[0]?.data);
          if (card !== undefined && to !== undefined && to !== card.stage) drop({ id: card.id, to });
        },
      }),
    [],
  );
}
