import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import type { Option } from '@/ui/Choose';
import { ManyChoice } from '@/ui/ManyChoice';
import { QuickSearch } from '@/ui/QuickSearch';
import { isFiltered, type many, type OrganisationSearch } from '../filters';
import styles from '../organisation.module.css';

interface Props {
  search: OrganisationSearch;
  onChange: (next: Partial<OrganisationSearch>) => void;
}

const nothing: Partial<OrganisationSearch> = { kind: undefined, district: undefined, industry: undefined, q: undefined };

export function FilterBar({ search, onChange }: Props) {
  const { t } = useTranslation();
  const { choices } = useReference();
  const chips: [(typeof many)[number], string, Option[]][] = [
    ['kind', t('organisation.kind'), choices('organisation_kinds')],
    ['district', t('project.district'), choices('districts')],
    ['industry', t('project.industry'), choices('industries')],
  ];
  return (
    <div className={styles.filters} role="search" aria-label={t('organisation.filters')}>
      <QuickSearch label={t('organisation.name')} value={search.q} onChange={(q) => onChange({ q })} />
      {chips.map(([key, label, options]) => (
        <ManyChoice key={key} label={label} value={search[key]} options={options} onChange={(values) => onChange({ [key]: values })} />
      ))}
      {isFiltered(search) && (
        <Button type="link" onClick={() => onChange(nothing)}>
          {t('project.clear_filters')}
        </Button>
      )}
    </div>
  );
}
