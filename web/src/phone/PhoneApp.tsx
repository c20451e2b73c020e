import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { useLastError } from '@/api/useLastError';
import { useShade } from '@/ui/useShade';
import { Frame } from './Frame';
import { Problem } from './parts/Problem';
import { SignIn } from './parts/SignIn';
import styles from './phone.module.css';
import { isSignOutOwed, usePhoneSession } from './queries/session';
import { ReaderContext } from './reader';
import { ShadeContext } from './shade';

/** The page for the phone: who is not signed in meets the form first. */
export function PhoneApp() {
  return (
    <ShadeContext value={useShade()}>
      <Gate />
    </ShadeContext>
  );
}

function Gate() {
  const { t } = useTranslation();
  const { data, isPending, refetch, ...query } = usePhoneSession();
  const error = useLastError(query.error, isPending);
  const isOut = isProblem(error) && (error.status === 401 || isSignOutOwed());
  if (isOut) return <SignIn unreachable={error.status === 401 ? null : error} />;
  if (data !== undefined) {
    return (
      <ReaderContext value={data}>
        <Frame key={data.user.id} />
      </ReaderContext>
    );
  }
  if (error === null) return <p className={styles.loading} role="status">{t('phone.loading')}</p>;
  return (
    <main className={styles.main}>
      <h1>{t('phone.name')}</h1>
      <Problem error={error} onRetry={() => void refetch()} />
    </main>
  );
}
