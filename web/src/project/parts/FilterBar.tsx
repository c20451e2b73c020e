import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeople } from '@/reference/usePeople';
import { useReference } from '@/reference/useReference';
import { Choose, type Option } from '@/ui/Choose';
import { useTyped } from '@/ui/useTyped';
import { isFiltered, sorts, type ManyFilter, type ProjectSearch, type Sort } from '../filters';
import styles from '../project.module.css';
import { AmountBand } from './AmountBand';

interface Props {
  search: ProjectSearch;
  onChange: (next: Partial<ProjectSearch>) => void;
}

const nothing: Partial<ProjectSearch> = {
  stage: undefined,
  status: undefined,
  district: undefined,
  industry: undefined,
  leader: undefined,
  q: undefined,
  min: undefined,
  max: undefined,
};

export function FilterBar({ search, onChange }: Props) {
  const { t } = useTranslation();
  const { choices, stages } = useReference();
  const leaders = usePeople().filter((person) => person.mayLead);
  const chips: [ManyFilter, string, Option[]][] = [
    ['stage', t('project.stage'), stages.map(({ code, name }) => ({ value: code, label: name }))],
    ['status', t('project.status'), choices('statuses')],
    ['district', t('project.district'), choices('districts')],
    ['industry', t('project.industry'), choices('industries')],
    ['leader', t('project.leader'), leaders],
  ];
  return (
    <div className={styles.filters} role="search" aria-label={t('project.filters')}>
      <QuickSearch value={search.q} onChange={(q) => onChange({ q })} />
      {chips.map(([key, label, options]) => (
        <Choose<string[]>
          key={key}
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          style={{ minWidth: 96 }}
          label={label}
          placeholder={label}
          value={search[key] ?? []}
          options={options}
          onChange={(values) => onChange({ [key]: values.length > 0 ? values : undefined })}
        />
      ))}
      <AmountBand min={search.min} max={search.max} onChange={onChange} />
      <Choose<Sort>
        label={t('project.sort')}
        style={{ minWidth: 120 }}
        value={search.sort ?? '-updated_at'}
        options={sorts.map((sort) => ({ value: sort, label: t(`project.sorts.${sort}`) }))}
        onChange={(sort) => onChange({ sort: sort === '-updated_at' ? undefined : sort })}
      />
      {isFiltered(search) && (
        <Button type="link" onClick={() => onChange(nothing)}>
          {t('project.clear_filters')}
        </Button>
      )}
    </div>
  );
}

function QuickSearch({ value = '', onChange }: { value?: string; onChange: (q: string | undefined) => void }) {
  const { t } = useTranslation();
  const { text, type } = useTyped(value, (q) => onChange(q || undefined));
  return (
    <Input
      allowClear
      style={{ width: 176 }}
      aria-label={t('project.quick_search')}
      placeholder={t('project.quick_search')}
      value={text}
      onChange={(event) => type(event.target.value)}
    />
  );
}
