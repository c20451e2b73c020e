import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../app.module.css';

/** So long nobody minds to wait. */
const unnoticed = 1_000;

/** Over the page: that something is asked or sent for more than a second; nothing waits for it to go. */
export function Busy() {
  const { t } = useTranslation();
  const isUnderWay = useIsFetching() + useIsMutating() > 0;
  if (!useLasting(isUnderWay)) return null;
  return <div role="progressbar" aria-label={t('app.under_way')} className={styles.busy} />;
}

function useLasting(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLasts(true), unnoticed);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isSo]);
  return lasts;
}
