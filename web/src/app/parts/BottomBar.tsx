import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/session/useSession';
import styles from '../app.module.css';
import { places } from '../nav';

/** The same places at the thumb. */
export function BottomBar() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  return (
    <nav className={styles.bottom} aria-label={t('app.main_menu')}>
      {places
        .filter((place) => permissions.includes(place.permission))
        .map((place) => (
          <Link key={place.to} to={place.to} search={{}} activeProps={{ 'aria-current': 'page' }}>
            {place.icon}
            <span>{t(`app.places.${place.word}`)}</span>
          </Link>
        ))}
    </nav>
  );
}
