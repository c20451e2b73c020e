import { Button } from 'antd';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Way } from '@/ui/CellEditor';
import cell from '@/ui/cell.module.css';
import type { ProjectItem } from '../project';
import { useFieldLabel } from '../useFieldLabel';
import { editableFields, type Field } from './cell';
import { CellEdit } from './CellEdit';
import { standing, type Patch } from './patch';
import { useWords } from './useWords';

interface Props {
  row: ProjectItem;
  onDone: () => void;
}

/** What was typed is kept when the field loses the focus: not before the button is let go, which may move by that. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

const steps: Record<Way, number> = { row: 0, next: 1, previous: -1, away: 0 };

/** What of a project can be changed in the list, one under another where there is no room for cells: one is open at a time. */
export function CardEdit({ row, onDone }: Props) {
  const { t } = useTranslation();
  const [at, setAt] = useState<Field | null>(null);
  // Where one goes once what was typed is kept.
  const wanted = useRef<Field | 'done' | null>(null);
  const lines = useRef<HTMLDivElement>(null);
  useEffect(() => lines.current?.querySelector('button')?.focus(), []);
  const go = (to: Field | 'done' | null) => {
    setAt(to === 'done' ? null : to);
    if (to === 'done') onDone();
  };
  const leaveFor = (to: Field | 'done') => {
    if (at === null) go(to);
    else {
      wanted.current = to;
      lines.current?.querySelector<HTMLElement>('[data-cell-editor] :focus')?.blur();
    }
  };
  const close = (field: Field, way: Way) => {
    const next = way === 'away' ? wanted.current : (editableFields[editableFields.indexOf(field) + (steps[way] || NaN)] ?? null);
    wanted.current = null;
    go(next);
  };
  return (
    <div ref={lines} className={cell.lines}>
      {editableFields.map((field) => (
        <FieldLine key={field} row={row} field={field} isOpen={at === field} onOpen={() => leaveFor(field)} onClose={(way) => close(field, way)} />
      ))}
      <Button size="large" onMouseDown={keepFocus} onClick={() => leaveFor('done')}>
        {t('project.edits.done')}
      </Button>
    </div>
  );
}

interface LineProps extends Pick<Props, 'row'> {
  field: Field;
  isOpen: boolean;
  onOpen: () => void;
  onClose: (way: Way) => void;
}

function FieldLine({ row, field, isOpen, onOpen, onClose }: LineProps) {
  const { t } = useTranslation();
  const words = useWords();
  const label = useFieldLabel()(`/${field}`);
  const button = useKeptPlace(isOpen);
  if (!isOpen) {
    return (
      <button ref={button} type="button" onMouseDown={keepFocus} onClick={onOpen}>
        <span className={cell.label}>{label}</span> {words.value(standing(row, { [field]: null } as Patch))}
      </button>
    );
  }
  return (
    <div>
      <span className={cell.label} aria-hidden>
        {label}
      </span>
      <CellEdit row={row} field={field} onClose={onClose} />
      <Button size="large" onMouseDown={keepFocus} onClick={() => onClose('row')}>
        {t('project.edits.give_up')}
      </Button>
    </div>
  );
}

/** The button of a line that was closed has the focus when nothing else has. */
function useKeptPlace(isOpen: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen && (document.activeElement === null || document.activeElement === document.body)) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}
