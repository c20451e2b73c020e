import { useTranslation } from 'react-i18next';
import type { ProjectItem } from '../project';
import { Tick } from '@/ui/Tick';
import type { OrderedColumn } from '@/ui/VirtualTable';
import styles from './bulk.module.css';
import type { Chosen } from './useChosen';

/** Lets rows be chosen in a column: each with a box of its own, all that were read with the box in its head. */
export function useChoosing({ rows, choose, leave }: Chosen, read: ProjectItem[]) {
  const { t } = useTranslation();
  const isEvery = read.length > 0 && read.every(({ id }) => rows.has(id));
  return (column: OrderedColumn<ProjectItem>): OrderedColumn<ProjectItem> => ({
    ...column,
    head: (
      <span className={styles.choice}>
        <Tick label={t('project.bulk.choose_all')} checked={isEvery} partly={!isEvery && rows.size > 0} onChange={() => (isEvery ? leave(read) : choose(read))} />
        {column.title}
      </span>
    ),
    render: (row) => (
      <div className={styles.choice}>
        <Tick label={t('project.bulk.choose_row', { name: row.name })} checked={rows.has(row.id)} onChange={(checked) => (checked ? choose([row]) : leave([row]))} />
        <div>{column.render(row)}</div>
      </div>
    ),
  });
}
