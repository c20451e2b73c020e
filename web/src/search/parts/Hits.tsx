import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { Highlighted } from '@/ui/Highlighted';
import { RecordLink } from '@/ui/RecordLink';
import styles from '../search.module.css';

/** The hits; the arrows walk them, Enter opens one. */
export function Hits({ hits }: { hits: Hit[] }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.hits} aria-label={t('search.hits')} onKeyDown={walk}>
      {hits.map((hit) => (
        <li key={hit.id}>
          <RecordLink type={hit.type} id={hit.id} className={styles.title}>
            <Highlighted text={hit.title} ranges={rangesOf(hit, 'title')} />
          </RecordLink>
          {hit.snippet && (
            <p>
              <Highlighted text={hit.snippet} ranges={rangesOf(hit, 'snippet')} />
            </p>
          )}
          {rangesOf(hit, 'title').length === 0 && hit.reasons.length > 0 && (
            <p className={styles.quiet}>{hit.reasons.slice(0, 2).join(t('search.and'))}</p>
          )}
          <HitFacts hit={hit} />
        </li>
      ))}
    </ol>
  );
}

function HitFacts({ hit }: { hit: Hit }) {
  const { name } = useReference();
  const status = hit.type === 'project' ? 'statuses' : 'demand_statuses';
  const facts = [
    hit.code,
    hit.organisation_name,
    hit.district && name('districts', hit.district),
    hit.industry && name('industries', hit.industry),
    hit.status && hit.status !== 'published' && hit.status !== 'active' && name(status, hit.status),
  ];
  return (
    <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
  );
}

function rangesOf(hit: Hit, field: string): number[][] {
  return hit.highlights.filter((highlight) => highlight.field === field).flatMap((highlight) => highlight.ranges);
}

function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  links[at + step]?.focus();
  event.preventDefault();
}
