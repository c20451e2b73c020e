import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instruction } from '@/api/types';
import { useKeptFocus } from '@/ui/useKeptFocus';
import { offered, type InstructionEvent } from './event';
import styles from './instruction.module.css';
import { EventDialog } from './parts/EventDialog';

interface Props {
  instruction: Instruction;
  size?: 'small' | 'middle';
}

/** What the server lets the reader do with an instruction's task, each one dialog. */
export function EventButtons({ instruction, size = 'middle' }: Props) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<InstructionEvent | null>(null);
  const { place, noteActed } = useKeptFocus<HTMLDivElement>(instruction.actions.join());
  return (
    <div ref={place} tabIndex={-1} className={styles.deeds}>
      {offered(instruction.actions).map((event) => (
        <Button key={event} size={size} aria-label={t('instruction.do_of', { event: t(`instruction.events.${event}`), text: instruction.text })} onClick={() => setDoing(event)}>
          {t(`instruction.events.${event}`)}
        </Button>
      ))}
      {doing && <EventDialog instruction={instruction} event={doing} onDone={noteActed} onClose={() => setDoing(null)} />}
    </div>
  );
}
