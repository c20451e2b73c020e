import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { base } from '@/api/client';
import { useSession } from '@/session/useSession';
import type { Chapter, ChapterText } from '../chapters';
import styles from '../help.module.css';
import { pictureOf } from '../pictures';

interface Props {
  chapter: Chapter;
  text: ChapterText;
}

/** A chapter: what it is for, the steps, the way to its page for those who have it, and a picture. */
export function ChapterView({ chapter: { id, page, picture }, text }: Props) {
  const { i18n } = useTranslation();
  const { permissions } = useSession();
  const source = picture && pictureOf(picture, i18n.language);
  return (
    <section aria-labelledby={id} className={styles.chapter}>
      <h2 id={id}>{text.title}</h2>
      <p>{text.lead}</p>
      {text.steps.length > 0 && (
        <ol>
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {text.questions && (
        <dl>
          {text.questions.map(({ question, answer }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      {page && text.open && permissions.includes(page.permission) && (
        <p>
          {page.link === 'phone' ? <a href={`${base}/m`}>{text.open}</a> : <Link {...page.link}>{text.open}</Link>}
        </p>
      )}
      {source && <img src={source} alt={text.alt ?? ''} width={1120} height={640} loading="lazy" />}
    </section>
  );
}
