import { MoreOutlined } from '@ant-design/icons';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/session/useSession';
import styles from '../app.module.css';
import { isOpenTo, liesUnder, places, type Place } from '../nav';

/** As many as a thumb tells apart. */
const most = 5;

/** The same places at the thumb; where there are more than five, the last opens the others. */
export function BottomBar() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const permitted = places.filter((place) => isOpenTo(permissions, place));
  const path = useLocation({ select: (location) => location.pathname });
  const near = permitted.length > most ? permitted.slice(0, most - 1) : permitted;
  return (
    <nav className={styles.bottom} aria-label={t('app.main_menu')}>
      {near.map((place) => (
        <Link key={place.to} to={place.to} search={{}} data-tour={place.word} aria-current={liesUnder(place, path) ? 'page' : undefined}>
          {place.icon}
          <span>{t(`app.places.${place.word}`)}</span>
        </Link>
      ))}
      {near.length < permitted.length && <MorePlaces places={permitted.slice(near.length)} />}
    </nav>
  );
}

function MorePlaces({ places: others }: { places: Place[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = useLocation({ select: (location) => location.pathname });
  return (
    <Dropdown
      trigger={['click']}
      placement="topRight"
      getPopupContainer={(button) => button.parentElement ?? document.body}
      menu={{
        items: others.map((place) => ({ key: place.to, icon: place.icon, label: t(`app.places.${place.word}`) })),
        onClick: ({ key }) => {
          const chosen = others.find((place) => place.to === key);
          if (chosen) void navigate({ to: chosen.to, search: {} });
        },
      }}
    >
      <button type="button" aria-haspopup="menu" aria-current={others.some((place) => liesUnder(place, path)) || undefined}>
        <MoreOutlined aria-hidden />
        <span>{t('app.more_places')}</span>
      </button>
    </Dropdown>
  );
}
