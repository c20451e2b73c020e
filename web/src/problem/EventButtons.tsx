import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RaisedProblem } from '@/api/types';
import { useKeptFocus } from '@/ui/useKeptFocus';
import { offered, type ProblemEvent } from './event';
import { EventDialog } from './parts/EventDialog';
import styles from './problem.module.css';

interface Props {
  problem: RaisedProblem;
  size?: 'small' | 'middle';
}

/** What the server lets the reader do with a problem, each one dialog. */
export function EventButtons({ problem, size = 'middle' }: Props) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<ProblemEvent | null>(null);
  const { place, noteActed } = useKeptFocus<HTMLDivElement>(problem.actions.join());
  return (
    <div ref={place} tabIndex={-1} className={styles.deeds}>
      {offered(problem.actions).map((event) => (
        <Button key={event} size={size} aria-label={t(`problem.do_of.${event}`, { title: problem.title })} onClick={() => setDoing(event)}>
          {t(`problem.events.${event}`)}
        </Button>
      ))}
      {doing && <EventDialog problem={problem} event={doing} onDone={noteActed} onClose={() => setDoing(null)} />}
    </div>
  );
}
