import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople, useUnits } from '@/reference/usePeople';
import { useReference } from '@/reference/useReference';
import { minute } from '@/ui/date';
import { useKeptSince } from './kept';
import { Letters } from './Letters';
import { LetterForm } from './LetterForm';
import { NewLetter } from './NewLetter';
import { Own } from './Own';
import { Projects } from './Projects';
import styles from './phone.module.css';
import { hashOf, hrefOf, tabs, usePlace, type Place } from './place';
import { useLetters, useSending } from './queries/letters';
import { useWaitingWork } from './queries/work';
import { useSaid } from './said';
import { Work } from './Work';

/** The page of somebody who is signed in: the screen at the address, over the tabs. */
export function Frame() {
  useSending();
  // Read at once, so that every screen can be read without a network later.
  useWaitingWork();
  usePeople();
  useUnits();
  useReference();
  const place = usePlace();
  return (
    <>
      <News place={place} />
      <main className={styles.main} key={hashOf(place)}>
        <Heading place={place} />
        <Screen place={place} />
      </main>
      <Tabs place={place} />
    </>
  );
}

/** Whether what is shown is old, what waits to be sent, and what was done last. */
function News({ place }: { place: Place }) {
  const { t } = useTranslation();
  const since = useKeptSince();
  const said = useSaid();
  const count = useLetters().data?.length ?? 0;
  return (
    <header className={styles.news} aria-label={t('phone.news')}>
      <p role="status">{since !== null && t('phone.kept_since', { time: minute(since) })}</p>
      {count > 0 && isTab(place) && <a href={hrefOf({ at: 'waiting' })}>{t('phone.letters.some', { count })}</a>}
      <p role="status">{said}</p>
    </header>
  );
}

/** Where something is written nothing comes in above it. */
function isTab({ at }: Place): boolean {
  return tabs.some((tab) => tab === at);
}

/** Each screen begins with its heading, which has the focus when one comes from another screen. */
function Heading({ place }: { place: Place }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasMoved) heading.current?.focus();
    hasMoved = true;
    window.scrollTo(0, 0);
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {t(`phone.screens.${place.at}`)}
    </h1>
  );
}

/** The first screen leaves the focus where the browser put it. */
let hasMoved = false;

function Screen({ place }: { place: Place }) {
  switch (place.at) {
    case 'projects':
      return <Projects />;
    case 'work':
      return <Work />;
    case 'own':
      return <Own />;
    case 'waiting':
      return <Letters />;
    case 'note':
      return <NewLetter kind="note" projectId={place.project} />;
    case 'instruct':
      return <NewLetter kind="instruction" projectId={place.project} />;
    case 'letter':
      return <LetterForm id={place.id} />;
  }
}

function Tabs({ place }: { place: Place }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.tabs} aria-label={t('phone.menu')}>
      {tabs.map((tab) => (
        <a key={tab} href={hrefOf({ at: tab })} aria-current={place.at === tab ? 'page' : undefined}>
          {t(`phone.screens.${tab}`)}
        </a>
      ))}
    </nav>
  );
}
