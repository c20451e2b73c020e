import { useTranslation } from 'react-i18next';
import type { Hit } from '@/api/types';
import { Highlighted } from '@/ui/Highlighted';
import styles from '../search.module.css';

const kinds = ['project', 'demand', 'organisation'] as const;

/** A record that was found: its kind, its name with what was found in it, its code or whose it is. */
export function FoundLine({ hit }: { hit: Hit }) {
  const { t } = useTranslation();
  const ranges = hit.highlights.filter((highlight) => highlight.field === 'title').flatMap((highlight) => highlight.ranges);
  const kind = kinds.find((known) => known === hit.type);
  return (
    <>
      {kind && <span className={styles.quiet}>{t(`search.${kind}`)}</span>} <Highlighted text={hit.title} ranges={ranges} />{' '}
      <span className={styles.quiet}>{hit.code ?? hit.organisation_name}</span>
    </>
  );
}
