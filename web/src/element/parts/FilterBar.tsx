import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { today } from '@/ui/date';
import { ManyChoice } from '@/ui/ManyChoice';
import styles from '../element.module.css';
import type { PoolSearch } from '../poolSearch';

interface Props {
  search: PoolSearch;
  onChange: (next: PoolSearch) => void;
}

/** Which pools are shown. */
export function FilterBar({ search, onChange }: Props) {
  const { t } = useTranslation();
  const { choices } = useReference();
  const now = Number(today().slice(0, 4));
  const years = [now + 1, now, now - 1, now - 2].map(String);
  return (
    <div className={styles.filters} role="search" aria-label={t('element.filters')}>
      <ManyChoice label={t('element.element')} value={search.element} options={choices('elements')} onChange={(element) => onChange({ element })} />
      <ManyChoice label={t('project.district')} value={search.district} options={choices('districts')} onChange={(district) => onChange({ district })} />
      <ManyChoice label={t('element.year')} value={search.year} options={years.map((year) => ({ value: year, label: year }))} onChange={(year) => onChange({ year })} />
    </div>
  );
}
