import { Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '@/ui/useReturnFocus';
import { lineId, titleOf, type KeptChannel } from './channel';
import styles from './greenChannel.module.css';
import { CriticalMark } from './parts/CriticalMark';
import { ItemFacts } from './parts/ItemFacts';
import { ItemHistory } from './parts/ItemHistory';
import { ItemLight } from './parts/ItemLight';
import { ItemLinks } from './parts/ItemLinks';
import { StepDialog } from './StepDialog';
import { offeredSteps, type StepKind } from './steps';
import { WhatIfDialog } from './WhatIfDialog';

interface Props {
  kept: KeptChannel;
  itemId: string;
  /** Whose item it is, where the page behind does not say. */
  of?: ReactNode;
  /** Opens another item in its place. */
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** An item from near: how it stands, what may be done with it now, what it waits for, what happened to it. */
export function ItemDrawer({ kept, itemId, of, onOpen, onClose }: Props) {
  const { t } = useTranslation();
  // The focus goes to the item that was last looked at, which may not be the one that was opened.
  useReturnFocus(lineId(itemId));
  const [step, setStep] = useState<StepKind | 'what_if' | null>(null);
  const item = kept.record.items.find(({ id }) => id === itemId);
  if (item === undefined) return null;
  return (
    <Drawer open size={560} title={`${item.code} ${titleOf(item)}`} onClose={onClose}>
      <div className={styles.drawer}>
        {of && <p>{of}</p>}
        <p>
          <ItemLight item={item} /> <CriticalMark item={item} />
        </p>
        <div className={styles.deeds}>
          {offeredSteps(item).map((kind) => (
            <Button key={kind} onClick={() => setStep(kind)}>
              {t(`green_channel.do.${kind}`)}
            </Button>
          ))}
          <Button onClick={() => setStep('what_if')}>{t('green_channel.what_if')}</Button>
        </div>
        <ItemFacts item={item} />
        <ItemLinks channel={kept.record} item={item} onOpen={onOpen} />
        <ItemHistory events={item.events} />
      </div>
      {step === 'what_if' && <WhatIfDialog channel={kept.record} first={item.id} onClose={() => setStep(null)} />}
      {step && step !== 'what_if' && <StepDialog kept={kept} item={item} kind={step} onClose={() => setStep(null)} />}
    </Drawer>
  );
}
