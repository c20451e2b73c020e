import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { today } from '@/ui/date';
import styles from './catalogue.module.css';
import { inForce } from './inForce';

interface Props {
  to: '/approval-catalogues' | '/admission-standards';
  versions: { version: number; in_force_from: string; note?: string }[];
  shown: number | undefined;
}

/** The versions, the latest first, each with the days on which it is in force. */
export function Versions({ to, versions, shown }: Props) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('approval_catalogue.versions')}>
      <ul className={styles.versions}>
        {inForce(versions, today()).map(({ version, in_force_from: from, note, until, state }) => (
          <li key={version}>
            <Link to={to} search={{ version }} aria-current={version === shown ? 'page' : undefined}>
              {t('approval_catalogue.version', { version })}
            </Link>{' '}
            <span>{until ? t('approval_catalogue.from_to', { from, until }) : t('approval_catalogue.from_on', { from })}</span> <strong>{t(`approval_catalogue.in_force.${state}`)}</strong>
            {note && <span className={styles.quiet}> {note}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
