import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minute } from '@/ui/date';
import { Confirm } from './parts/Confirm';
import { List } from './parts/List';
import { Refused } from './parts/Refused';
import styles from './phone.module.css';
import { hrefOf } from './place';
import { useLetterDeeds, useLetters } from './queries/letters';
import { byAge, type Letter } from './queue/letter';

/** What was written here and is not with the server yet: to open, mend, throw away or send now. */
export function Letters() {
  const { t } = useTranslation();
  const { send, throwAway } = useLetterDeeds();
  const sending = useMutation({ mutationFn: send });
  const [doomed, setDoomed] = useState<Letter | null>(null);
  const query = useLetters();
  const drop = async ({ id }: Letter) => {
    await throwAway(id);
    setDoomed(null);
    // The button that had the focus went with the letter.
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  const rows = byAge(query.data ?? []);
  return (
    <List query={query} count={rows.length} empty={{ title: t('phone.letters.none'), hint: t('phone.letters.none_hint') }}>
      <ul className={styles.cards} aria-label={t('phone.screens.waiting')}>
        {rows.map((letter) => (
          <li key={letter.id} className={styles.card}>
            <LetterCard letter={letter} onDoom={() => setDoomed(letter)} />
          </li>
        ))}
      </ul>
      {rows.some(({ state }) => state === 'waiting') && (
        <button type="button" data-primary disabled={sending.isPending} onClick={() => sending.mutate()}>
          {t('phone.letters.send_now')}
        </button>
      )}
      {doomed && (
        <Confirm
          question={t('phone.letters.throw_away_question', { name: doomed.project.name })}
          deed={t('phone.letters.throw_away')}
          onConfirm={() => void drop(doomed)}
          onClose={() => setDoomed(null)}
        />
      )}
    </List>
  );
}

function LetterCard({ letter, onDoom }: { letter: Letter; onDoom: () => void }) {
  const { t } = useTranslation();
  const { kind, project, photos, refusal, state } = letter;
  const text = kind === 'note' ? letter.values.summary : letter.values.text;
  const standing = refusal ? 'refused' : state;
  return (
    <>
      <p data-standing={standing}>
        <strong>{t(`phone.letters.states.${standing}`)}</strong>
      </p>
      <h2>{[t(`phone.letters.kinds.${kind}`), project.name].filter(Boolean).join(t('ui.colon'))}</h2>
      <p className={styles.text}>{text}</p>
      <p className={styles.quiet}>
        {minute(letter.writtenAt)}
        {photos.length > 0 && ` · ${t('phone.letters.photos', { count: photos.length })}`}
      </p>
      {refusal && <Refused refusal={refusal} />}
      <div className={styles.deeds}>
        <a className={styles.deed} href={hrefOf({ at: 'letter', id: letter.id })} aria-label={t('phone.do_of', { deed: t('phone.letters.mend'), name: project.name })}>
          {t('phone.letters.mend')}
        </a>
        <button type="button" onClick={onDoom} aria-label={t('phone.do_of', { deed: t('phone.letters.throw_away'), name: project.name })}>
          {t('phone.letters.throw_away')}
        </button>
      </div>
    </>
  );
}
