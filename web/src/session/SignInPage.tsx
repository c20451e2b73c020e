import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInForm } from './parts/SignInForm';
import styles from './session.module.css';

interface Props {
  /** Language and colours, chosen before one is known. */
  settings: ReactNode;
}

export function SignInPage({ settings }: Props) {
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <h1 className={styles.name}>{t('app.name')}</h1>
        <p className={styles.about}>{t('app.about')}</p>
        <SignInForm />
      </div>
      <div className={styles.settings}>{settings}</div>
    </main>
  );
}
