import { useTranslation } from 'react-i18next';
import type { Organisation } from '../organisation';
import styles from '../organisation.module.css';

/** Names it had, each with the day it ended where that is known. */
export function FormerNames({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  if (organisation.former_names.length === 0) return null;
  const until = (name: string) => organisation.renames.find((rename) => rename.name === name)?.until;
  return (
    <section className={styles.section} aria-label={t('organisation.former_names')}>
      <h2>{t('organisation.former_names')}</h2>
      <ul>
        {organisation.former_names.map((name) => (
          <li key={name}>
            {name} {until(name) && <span className={styles.quiet}>{t('organisation.until', { date: until(name) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
