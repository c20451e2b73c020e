import { useEffect, useState, type SyntheticEvent } from 'react';
import type { FoundField } from '@/api/types';
import { inputId } from './recognised';

/** Ties the recognised places of a message to the fields of the form: which field is in hand, by pointer. */
export function useTied(fields: readonly FoundField[]) {
  const [active, setActive] = useState<string | null>(null);
  useEffect(() => {
    const item = active === null ? null : itemOf(active);
    item?.setAttribute('data-tied', 'true');
    return () => item?.removeAttribute('data-tied');
  }, [active]);
  /** Whichever field the pointer or the focus is in. */
  const follow = (event: SyntheticEvent<HTMLElement>) => {
    const item = event.target instanceof Element ? event.target.closest('.ant-form-item') : null;
    setActive(fields.find((field) => item !== null && itemOf(field.pointer) === item)?.pointer ?? null);
  };
  const choose = (pointer: string) => document.getElementById(inputId(pointer))?.focus();
  return { active, setActive, choose, watch: { onFocus: follow, onMouseOver: follow, onMouseLeave: () => setActive(null) } };
}

function itemOf(pointer: string): Element | null {
  return document.getElementById(inputId(pointer))?.closest('.ant-form-item') ?? null;
}
