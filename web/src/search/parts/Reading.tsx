import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '@/api/types';
import styles from '../search.module.css';

interface Props {
  q: string;
  answer: SearchAnswer;
  /** Asks again without reading the words in one way. */
  onIgnore: (reading: string) => void;
}

/** How the words were read, and the way back from each reading. */
export function Reading({ q, answer, onIgnore }: Props) {
  const { t } = useTranslation();
  const { corrected_query: corrected, understood } = answer;
  return (
    <div className={styles.reading} aria-live="polite">
      {corrected && (
        <p>
          {t('search.corrected', { corrected })}{' '}
          <Button type="link" size="small" onClick={() => onIgnore('correction')}>
            {t('search.as_typed', { q })}
          </Button>
        </p>
      )}
      {understood.filters.map((filter) => (
        <Tag key={`${filter.field} ${filter.text}`} closable onClose={() => onIgnore(filter.field)} closeIcon={<Close text={filter.text} />}>
          {t(`search.read.${filter.field}`)} {filter.text}
        </Tag>
      ))}
      {understood.relaxed && answer.total > 0 && <p className={styles.quiet}>{t('search.relaxed')}</p>}
    </div>
  );
}

function Close({ text }: { text: string }) {
  const { t } = useTranslation();
  return <span aria-label={t('search.take_off', { text })}>×</span>;
}
