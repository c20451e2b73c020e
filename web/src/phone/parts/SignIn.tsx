import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../phone.module.css';
import { useSignIn } from '../queries/session';
import { Field } from './Field';
import { Problem } from './Problem';
import { Settings } from './Settings';

/** Name and password; what was written before stays for whoever wrote it. */
export function SignIn({ unreachable }: { unreachable: unknown }) {
  const { t } = useTranslation();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    signIn.mutate({ username, password });
  };
  const error = signIn.error ?? unreachable;
  return (
    <main className={styles.main}>
      <h1>{t('phone.name')}</h1>
      <form onSubmit={send} className={styles.form}>
        <Field label={t('session.username')}>
          {(control) => <input {...control} required autoComplete="username" autoCapitalize="none" value={username} onChange={(event) => setUsername(event.target.value)} />}
        </Field>
        <Field label={t('session.password')}>
          {(control) => (
            <input {...control} required type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
          )}
        </Field>
        {error !== null && <Problem error={error} />}
        <button type="submit" data-primary disabled={signIn.isPending}>
          {t('session.sign_in')}
        </button>
      </form>
      <Settings />
    </main>
  );
}
