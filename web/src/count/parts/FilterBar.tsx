import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { ManyChoice } from '@/ui/ManyChoice';
import styles from '../count.module.css';
import { isFiltered, yearsUntil, type CountSearch } from '../countSearch';

interface Props {
  search: CountSearch;
  onChange: (next: CountSearch) => void;
}

const nothing: CountSearch = { year: undefined, district: undefined, industry: undefined };

export function FilterBar({ search, onChange }: Props) {
  const { t } = useTranslation();
  const { choices } = useReference();
  const years = yearsUntil(today(), search.year).map((year) => ({ value: String(year), label: t('count.of_year', { year }) }));
  return (
    <div className={styles.filters} role="search" aria-label={t('count.filters')}>
      <Choose<string | undefined>
        allowClear
        label={t('count.year')}
        placeholder={t('count.year')}
        style={{ minWidth: 96 }}
        value={search.year?.toString()}
        options={years}
        onChange={(year) => onChange({ year: year === undefined ? undefined : Number(year) })}
      />
      <ManyChoice label={t('project.district')} value={search.district} options={choices('districts')} onChange={(district) => onChange({ district })} />
      <ManyChoice label={t('project.industry')} value={search.industry} options={choices('industries')} onChange={(industry) => onChange({ industry })} />
      {isFiltered(search) && (
        <Button type="link" onClick={() => onChange(nothing)}>
          {t('project.clear_filters')}
        </Button>
      )}
    </div>
  );
}
