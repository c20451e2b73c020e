import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import type { Option } from '@/ui/Choose';
import { ManyChoice } from '@/ui/ManyChoice';
import styles from '../docking.module.css';
import { isFiltered, type DockingSearch, type many } from '../dockingSearch';
import { useDockingWords } from '../useDockingWords';

interface Props {
  search: DockingSearch;
  onChange: (next: DockingSearch) => void;
}

const nothing: DockingSearch = {
  state: undefined,
  library: undefined,
  industry: undefined,
  district: undefined,
  from: undefined,
  until: undefined,
};

export function FilterBar({ search, onChange }: Props) {
  const { t } = useTranslation();
  const { choices } = useReference();
  const { states } = useDockingWords();
  const chips: [(typeof many)[number], string, Option[]][] = [
    ['state', t('docking.state'), states],
    ['library', t('demand.library'), choices('libraries')],
    ['industry', t('project.industry'), choices('industries')],
    ['district', t('project.district'), choices('districts')],
  ];
  const day = (key: 'from' | 'until') => (
    <Input
      type="date"
      aria-label={t(`docking.${key}`)}
      value={search[key] ?? ''}
      onChange={(event) => onChange({ [key]: event.target.value || undefined })}
    />
  );
  return (
    <div className={styles.filters} role="search" aria-label={t('docking.filters')}>
      {chips.map(([key, label, options]) => (
        <ManyChoice key={key} label={label} value={search[key]} options={options} onChange={(values) => onChange({ [key]: values })} />
      ))}
      <span className={styles.period}>
        {day('from')}
        <span aria-hidden="true">–</span>
        {day('until')}
      </span>
      {isFiltered(search) && (
        <Button type="link" onClick={() => onChange(nothing)}>
          {t('project.clear_filters')}
        </Button>
      )}
    </div>
  );
}
