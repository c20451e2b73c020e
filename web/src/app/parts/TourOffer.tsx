import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/session/useSession';
import styles from '../app.module.css';
import { isTourNew, noteTourSeen } from '../tourSeen';

/** Offers the tour once to whoever is new, in a line that stands in nobody's way. */
export function TourOffer() {
  const { t } = useTranslation();
  const { user } = useSession();
  const navigate = useNavigate();
  const [isOffered, setOffered] = useState(() => isTourNew(user.id));
  if (!isOffered) return null;
  const answer = () => {
    noteTourSeen(user.id);
    setOffered(false);
    document.getElementById('content')?.focus();
  };
  const begin = () => {
    answer();
    void navigate({ to: '.', search: (before) => ({ ...before, tour: 'on' as const }) });
  };
  return (
    <div role="region" aria-label={t('app.tour.title')} className={styles.tourOffer}>
      <span>{t('app.tour.offer')}</span>
      <Button size="small" onClick={begin}>
        {t('app.tour.begin')}
      </Button>
      <Button size="small" type="text" onClick={answer}>
        {t('app.tour.never')}
      </Button>
    </div>
  );
}
