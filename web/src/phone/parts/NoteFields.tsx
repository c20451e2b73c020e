import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { today } from '@/ui/date';
import type { Faults } from '../faults';
import styles from '../phone.module.css';
import type { NoteLetter } from '../queue/letter';
import { useReader } from '../reader';
import { Field } from './Field';
import { Photos } from './Photos';

interface Props {
  letter: NoteLetter;
  faults: Faults;
  onChange: (edit: (letter: NoteLetter) => NoteLetter) => void;
}

/** How, when and what of a visit, its pictures and the next step, which is the writer's own. */
export function NoteFields({ letter, faults, onChange }: Props) {
  const { t } = useTranslation();
  const { choices } = useReference();
  const { user } = useReader();
  const { values } = letter;
  const set = (part: Partial<NoteLetter['values']>) => onChange((now) => ({ ...now, values: { ...now.values, ...part } }));
  const setNext = (part: { text?: string; due_on?: string }) => set({ next_step: { person_id: user.person_id, ...values.next_step, ...part } });
  return (
    <>
      <Field label={t('follow_up.kind')} error={faults['/kind']}>
        {(control) => (
          <select {...control} value={values.kind} onChange={(event) => set({ kind: event.target.value })}>
            {choices('follow_up_kinds').map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('follow_up.on')} error={faults['/on']}>
        {(control) => <input {...control} type="date" required max={today()} value={values.on} onChange={(event) => set({ on: event.target.value })} />}
      </Field>
      <Field label={t('phone.note.summary')} error={faults['/summary']}>
        {(control) => (
          <textarea {...control} required rows={4} placeholder={t('follow_up.placeholder')} value={values.summary} onChange={(event) => set({ summary: event.target.value })} />
        )}
      </Field>
      <Photos photos={letter.photos} error={faults['/attachment_ids']} onChange={(edit) => onChange((now) => ({ ...now, photos: edit(now.photos) }))} />
      <fieldset className={styles.group}>
        <legend>{t('follow_up.next')}</legend>
        <Field label={t('phone.note.next')} error={faults['/next_step/text']}>
          {(control) => <input {...control} value={values.next_step?.text ?? ''} onChange={(event) => setNext({ text: event.target.value })} />}
        </Field>
        <Field label={t('follow_up.due')} error={faults['/next_step/due_on']}>
          {(control) => <input {...control} type="date" min={values.on} value={values.next_step?.due_on ?? ''} onChange={(event) => setNext({ due_on: event.target.value })} />}
        </Field>
      </fieldset>
    </>
  );
}
