import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chapters, textsIn } from './chapters';
import styles from './help.module.css';
import { ChapterView } from './parts/ChapterView';

/** How the work of a day is done here, in short chapters that lead to their pages. */
export function HelpPage() {
  const { t, i18n } = useTranslation();
  const texts = textsIn(i18n.language);
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>{t('help.title')}</h1>
        <p>
          {t('help.lead')} <Link to="/work" search={{ tour: 'on' }}>{t('help.tour')}</Link>
        </p>
      </header>
      <div className={styles.columns}>
        <nav aria-label={t('help.contents')} className={styles.contents}>
          <ol>
            {chapters.map(({ id }) => (
              <li key={id}>
                <Link to="/help" hash={id} activeProps={{}}>
                  {texts[id].title}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        <div className={styles.chapters}>
          {chapters.map((chapter) => (
            <ChapterView key={chapter.id} chapter={chapter} text={texts[chapter.id]} />
          ))}
        </div>
      </div>
    </section>
  );
}
