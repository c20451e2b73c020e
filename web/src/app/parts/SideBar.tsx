import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/session/useSession';
import styles from '../app.module.css';
import { isOpenTo, liesUnder, places } from '../nav';
import { recall, remember } from '@/ui/settings';

export function SideBar() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const path = useLocation({ select: (location) => location.pathname });
  const [folded, setFolded] = useState(recall('folded') === 'yes');
  const fold = () => {
    remember('folded', folded ? 'no' : 'yes');
    setFolded(!folded);
  };
  return (
    <nav className={styles.side} data-folded={folded} aria-label={t('app.main_menu')}>
      <p className={styles.brand}>{t('app.name')}</p>
      <ul>
        {places
          .filter((place) => isOpenTo(permissions, place))
          .map((place) => (
            <li key={place.to}>
              <Link to={place.to} search={{}} data-tour={place.word} className={styles.place} aria-current={liesUnder(place, path) ? 'page' : undefined} title={folded ? t(`app.places.${place.word}`) : undefined}>
                {place.icon}
                <span>{t(`app.places.${place.word}`)}</span>
              </Link>
            </li>
          ))}
      </ul>
      <button type="button" className={styles.fold} onClick={fold} aria-expanded={!folded}>
        {folded ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
        <span>{t(folded ? 'app.unfold' : 'app.fold')}</span>
      </button>
    </nav>
  );
}
