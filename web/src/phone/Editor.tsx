import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { filled } from '@/ui/filled';
import { faultsOf, missingIn } from './faults';
import { Confirm } from './parts/Confirm';
import { InstructionFields } from './parts/InstructionFields';
import { NoteFields } from './parts/NoteFields';
import { Problem } from './parts/Problem';
import { Refused } from './parts/Refused';
import styles from './phone.module.css';
import { goInstead } from './place';
import { useLetterDeeds } from './queries/letters';
import type { Letter } from './queue/letter';
import { say } from './said';

/** Writes a letter: every word is kept on the phone as it is typed, what is handed in is sent as soon as it can be. */
export function Editor({ letter: given }: { letter: Letter }) {
  const { t } = useTranslation();
  const { keep, handIn, throwAway } = useLetterDeeds();
  const [letter, setLetter] = useState(given);
  const [missing, setMissing] = useState<string[]>([]);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const faults = faultsOf(letter, missing, (pointer) => t(pointer === '/person_ids' ? 'phone.instruct.who_hint' : 'ui.rule.required'));
  useEffect(() => say(''), []);
  // What was found by handing in moves the focus; what is typed after it does not.
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), [missing, letter.refusal]);

  // A picture takes a while to be made smaller; what was typed meanwhile stands.
  const latest = useRef(given);
  const show = (next: Letter) => {
    latest.current = next;
    setLetter(next);
  };
  const change = (edit: (letter: Letter) => Letter) => {
    show(edit(latest.current));
    keep(latest.current).catch(setFailed);
  };
  const leave = (word: string) => {
    say(word);
    goInstead({ at: 'projects' });
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const lacking = missingIn(letter);
    setMissing(lacking);
    if (lacking.length > 0) return;
    setSending(true);
    setFailed(null);
    try {
      const { became, letter: back } = await handIn(letter);
      if (became === 'refused') show(back);
      else leave(t(`phone.letters.became.${became}`));
    } catch (error) {
      setFailed(error);
    } finally {
      setSending(false);
    }
  };
  const drop = () => void throwAway(letter.id).then(() => leave(t('phone.letters.became.thrown_away')));
  const isEmpty = !filled(letter.kind === 'note' ? letter.values.summary : letter.values.text) && letter.photos.length === 0;
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <p className={styles.about}>{letter.project.name}</p>
      {letter.refusal && <Refused refusal={letter.refusal} />}
      <fieldset disabled={sending} className={styles.form}>
        {letter.kind === 'note' ? (
          <NoteFields letter={letter} faults={faults} onChange={(edit) => change((now) => (now.kind === 'note' ? edit(now) : now))} />
        ) : (
          <InstructionFields letter={letter} faults={faults} onChange={(edit) => change((now) => (now.kind === 'instruction' ? edit(now) : now))} />
        )}
        {failed !== null && <Problem error={failed} />}
        <button type="submit" data-primary>
          {t('follow_up.send')}
        </button>
        <button type="button" onClick={() => (isEmpty ? drop() : setAsking(true))}>
          {t('phone.letters.throw_away')}
        </button>
      </fieldset>
      {asking && (
        <Confirm
          question={t('phone.letters.throw_away_question', { name: letter.project.name })}
          deed={t('phone.letters.throw_away')}
          onConfirm={drop}
          onClose={() => setAsking(false)}
        />
      )}
    </form>
  );
}
