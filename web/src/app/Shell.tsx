import { Navigate, Outlet, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInAgain } from '@/session/SignInAgain';
import { useSession } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { UndoPlace } from '@/ui/UndoPlace';
import { useNarrow } from '@/ui/useMedia';
import { isOpenTo, liesUnder, places } from './nav';
import { BottomBar } from './parts/BottomBar';
import { SideBar } from './parts/SideBar';
import { TopBar } from './parts/TopBar';
import { TourOffer } from './parts/TourOffer';
import styles from './app.module.css';
import { useLiveChanges } from './useLiveChanges';

const LeadDrawer = lazy(async () => ({ default: (await import('@/project/LeadDrawer')).LeadDrawer }));
const DemandDrawer = lazy(async () => ({ default: (await import('@/demand/DemandDrawer')).DemandDrawer }));
const Tour = lazy(async () => ({ default: (await import('./parts/Tour')).Tour }));
const OrganisationDrawer = lazy(async () => ({ default: (await import('@/organisation/OrganisationDrawer')).OrganisationDrawer }));

/** The frame around every page. */
export function Shell() {
  const { t } = useTranslation();
  const isNarrow = useNarrow();
  useLiveChanges();
  return (
    <div className={styles.frame} data-narrow={isNarrow}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('content')?.focus()}>
        {t('app.skip')}
      </button>
      {!isNarrow && <SideBar />}
      <div className={styles.right}>
        <TopBar />
        <main id="content" className={styles.content} tabIndex={-1}>
          <UndoPlace>
            <Content />
          </UndoPlace>
        </main>
      </div>
      {isNarrow && <BottomBar />}
      <Suspense>
        <NewThingDrawer />
        <ShownTour />
      </Suspense>
      <SignInAgain />
    </div>
  );
}

/** The page at the address; who may not see the projects begins with the first page there is. */
function Content() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { pathname } = useLocation();
  const own = places.filter((place) => isOpenTo(permissions, place));
  const at = places.find((place) => liesUnder(place, pathname));
  if (own[0] === undefined) return <EmptyPage title={t('app.nothing_here')} hint={t('app.nothing_here_hint')} />;
  if (at !== undefined && !own.includes(at)) return <Navigate to={own[0].to} />;
  return (
    <>
      {pathname === '/work' && <TourOffer />}
      <Outlet />
    </>
  );
}

function ShownTour() {
  const { tour } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  if (tour === undefined) return null;
  return <Tour onClose={() => void navigate({ to: '.', search: (before) => ({ ...before, tour: undefined }), replace: true })} />;
}

function NewThingDrawer() {
  const { new: thing } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const close = () => void navigate({ to: '.', search: (before) => ({ ...before, new: undefined }) });
  if (thing === 'lead') return <LeadDrawer onClose={close} />;
  if (thing === 'demand') return <DemandDrawer onClose={close} />;
  if (thing === 'organisation') return <OrganisationDrawer onClose={close} />;
  return null;
}
