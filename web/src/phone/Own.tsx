import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { base } from '@/api/client';
import { useReference } from '@/reference/useReference';
import { Confirm } from './parts/Confirm';
import { Problem } from './parts/Problem';
import { Settings } from './parts/Settings';
import styles from './phone.module.css';
import { useLetters } from './queries/letters';
import { useSignOut } from './queries/session';
import { useReader } from './reader';

/** Who is signed in, language and colours, the whole application, and the way out. */
export function Own() {
  const { t } = useTranslation();
  const { name } = useReference();
  const session = useReader();
  const signOut = useSignOut(session);
  const count = useLetters().data?.length ?? 0;
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.form}>
      <p>
        <strong>{session.user.name}</strong> {session.user.roles.map((role) => name('roles', role)).join(t('ui.separator'))}
      </p>
      <Settings />
      <p>
        <a href={`${base}/`}>{t('phone.whole')}</a>
      </p>
      {signOut.error && <Problem error={signOut.error} />}
      <button type="button" disabled={signOut.isPending} onClick={() => (count > 0 ? setAsking(true) : signOut.mutate())}>
        {t('session.sign_out')}
      </button>
      {asking && (
        <Confirm question={t('phone.out_with_letters', { count })} deed={t('phone.out_anyway')} onConfirm={() => signOut.mutate()} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}
