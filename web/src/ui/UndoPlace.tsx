import { Button } from 'antd';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { isTyped } from './keys';
import { Offer, type Undoable } from './undo';
import styles from './undo.module.css';

/** What the line says; with a way back while there is one. */
type Told = Pick<Undoable, 'text'> & Partial<Undoable>;

/** So long a change can be taken back, and what came of it is read. */
const moment = 10_000;

/** Under a page: what was changed last, with the way back for a moment; one line at a time. */
export function UndoPlace({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [told, setTold] = useState<Told | null>(null);
  const [isHeld, setHeld] = useState(false);
  const before = useRef<EventTarget | null>(null);
  useMoment(told !== null && !isHeld, told, () => setTold(null));
  const undo = async () => {
    if (told?.undo === undefined) return;
    const doing = { text: t('ui.undo.doing') };
    setHeld(false);
    setTold(doing);
    const text = await told.undo().catch((error: unknown) => refusalOf(error) ?? t('ui.problem.unknown'));
    setTold((now) => (now === doing ? { text } : now));
  };
  useUndoKey(told?.undo && undo);
  return (
    <Offer value={setTold}>
      {children}
      <div className={styles.place} data-shown={told !== null} onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}>
        <p role="status">{told?.text}</p>
        {told?.undo && (
          <Button
            type="link"
            size="small"
            aria-keyshortcuts="Control+Z Meta+Z"
            // The mouse leaves the focus where it is.
            onMouseDown={(event) => event.preventDefault()}
            onFocus={({ relatedTarget }) => {
              before.current = relatedTarget;
              setHeld(true);
            }}
            onBlur={() => setHeld(false)}
            onClick={({ currentTarget }) => {
              if (document.activeElement === currentTarget) focusAgain(before.current);
              void undo();
            }}
          >
            {t('ui.undo.undo')}
          </Button>
        )}
      </div>
    </Offer>
  );
}

/** The button goes once it was pressed: what had the focus before has it again. */
function focusAgain(before: EventTarget | null): void {
  const to = before instanceof HTMLElement && before.isConnected ? before : document.getElementById('content');
  to?.focus({ preventScroll: true });
}

function refusalOf(error: unknown): string | undefined {
  return isProblem(error) ? error.message || undefined : undefined;
}

function useMoment(runs: boolean, of: unknown, onEnd: () => void): void {
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setTimeout(() => end(), moment);
    return () => clearTimeout(timer);
  }, [runs, of]);
}

/** Ctrl or ⌘ with Z takes back while no text is being typed, where the key has a meaning of its own. */
function useUndoKey(undo: (() => Promise<void>) | undefined): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isUndo || undo === undefined || isTyped(event.target)) return;
    event.preventDefault();
    void undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
