import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { ListStates } from '@/ui/ListStates';
import { DistrictMap, type DistrictFigure } from '@/ui/DistrictMap';
import { useFormat } from '@/ui/useFormat';
import { useRate } from '@/ui/useRate';
import { toQuery, type ProjectSearch } from '../filters';
import { groupsOf } from '../grouping';
import { useFiguresOf } from '../queries/figures';

interface Row extends DistrictFigure {
  sum: number;
}

/** How many of the projects under the filters each district has, and what they come to; a district opens its list. */
export function ProjectMap({ search }: { search: ProjectSearch }) {
  const { t } = useTranslation();
  const { choices } = useReference();
  const { money, count } = useFormat();
  const rate = useRate();
  const districts = choices('districts');
  const figures = useFiguresOf(groupsOf('district', districts, { ...toQuery(search), sort: undefined }, ''));
  const rows = districts.map(({ value: code, label: name }): Row => {
    const own = figures.data.get(code);
    return { code, name, value: own?.total, sum: own?.sum ?? 0, words: own ? [t('project.map.number', { number: count(own.total) }), money(own.sum)] : ['', ''] };
  });
  const counted = rows.filter(({ value }) => value !== undefined);
  const all = counted.reduce((sum, { value = 0 }) => sum + value, 0);
  const shown = (row: Row, words: string) => (row.value === undefined ? t('ui.none') : words);
  return (
    <ListStates query={figures} count={rows.length} empty={null}>
      <DistrictMap
        label={t('project.map.title')}
        region={t('project.map.region')}
        head={t('project.district')}
        rows={rows}
        columns={[
          [t('project.title'), (row) => shown(row, row.words[0])],
          [t('project.map.share'), (row) => shown(row, rate({ numerator: row.value ?? 0, denominator: all }))],
          [t('project.amount'), (row) => shown(row, money(row.sum))],
        ]}
        link={(code, name, shape) => (
          <Link key={code} to="/projects" search={{ ...search, view: undefined, district: [code] }} activeProps={{}} aria-label={name}>
            {shape}
          </Link>
        )}
      />
    </ListStates>
  );
}
