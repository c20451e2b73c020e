import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeople } from '@/reference/usePeople';
import { useReference } from '@/reference/useReference';
import { Choose, type Option } from '@/ui/Choose';
import { ManyChoice } from '@/ui/ManyChoice';
import { QuickSearch } from '@/ui/QuickSearch';
import { useNarrow } from '@/ui/useMedia';
import { groupings, isFiltered, sorts, type Grouping, type ManyFilter, type ProjectSearch, type Sort } from '../filters';
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
      <QuickSearch label={t('project.quick_search')} value={search.q} onChange={(q) => onChange({ q })} />
      {chips.map(([key, label, options]) => (
        <ManyChoice key={key} label={label} value={search[key]} options={options} onChange={(values) => onChange({ [key]: values })} />
      ))}
      <AmountBand min={search.min} max={search.max} onChange={onChange} />
      <Arrangement search={search} onChange={onChange} />
      {isFiltered(search) && (
        <Button type="link" onClick={() => onChange(nothing)}>
          {t('project.clear_filters')}
        </Button>
      )}
    </div>
  );
}

/** In which order the projects stand, and in which groups, where the layout leaves that open. */
function Arrangement({ search, onChange }: Props) {
  const { t } = useTranslation();
  const isNarrow = useNarrow();
  if (search.view === 'calendar' || search.view === 'map') return null;
  return (
    <>
      <Choose<Sort>
        label={t('project.sort')}
        style={{ minWidth: 120 }}
        value={search.sort ?? '-updated_at'}
        options={sorts.map((sort) => ({ value: sort, label: t(`project.sorts.${sort}`) }))}
        onChange={(sort) => onChange({ sort: sort === '-updated_at' ? undefined : sort })}
      />
      {search.view === undefined && !isNarrow && (
        <Choose<Grouping | undefined>
          allowClear
          label={t('project.group')}
          placeholder={t('project.group')}
          style={{ minWidth: 96 }}
          value={search.group}
          options={groupings.map((group) => ({ value: group, label: t(`project.${group}`) }))}
          onChange={(group) => onChange({ group })}
        />
      )}
    </>
  );
}
