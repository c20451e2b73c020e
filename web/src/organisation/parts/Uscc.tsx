import { useTranslation } from 'react-i18next';
import type { Organisation } from '../organisation';
import styles from '../organisation.module.css';

/** The credit code, and whether it is verified. */
export function Uscc({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.code}>{organisation.uscc}</span>{' '}
      <span className={styles.quiet}>{t(organisation.uscc_verified ? 'organisation.uscc_verified' : 'project.uscc_unverified')}</span>
    </>
  );
}
