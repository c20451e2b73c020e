import { useTranslation } from 'react-i18next';
import type { Chosen } from '../bulk/useChosen';
import { usePeople } from '@/reference/usePeople';
import { useReference } from '@/reference/useReference';
import { EmptyPage } from '@/ui/EmptyPage';
import type { Line } from '@/ui/lines';
import { ListStates } from '@/ui/ListStates';
import { useFormat } from '@/ui/useFormat';
import { toQuery, type Grouping, type ProjectSearch } from '../filters';
import { groupsOf, type Group } from '../grouping';
import type { ProjectItem } from '../project';
import styles from '../project.module.css';
import { useGroupedProjects, type GroupPage } from '../queries/grouped';
import { ProjectTable } from './ProjectTable';

interface Props {
  by: Grouping;
  search: ProjectSearch;
  total: number;
  onChange: (next: Partial<ProjectSearch>) => void;
  onOpen: (id: string) => void;
  chosen: Chosen;
}

/** The table in parts, each under its name with how many there are and what they come to. */
export function GroupedTable({ by, search, total, onChange, onOpen, chosen }: Props) {
  const { t } = useTranslation();
  const choices = useChoices(by);
  const groups = groupsOf(by, choices, toQuery(search), t('project.no_leader'));
  const query = useGroupedProjects(choices.length > 0 ? groups : []);
  const lines = linesOf(groups, query.data?.pages ?? []);
  const onEnd = () => {
    if (query.hasNextPage && !query.isFetchingNextPage && !query.isError) void query.fetchNextPage();
  };
  return (
    <ListStates query={{ ...query, hasNextPage: false }} count={lines.length} empty={<EmptyPage title={t('project.none_found')} />}>
      <ProjectTable search={search} lines={lines} total={total} onChange={onChange} onOpen={onOpen} onEnd={onEnd} chosen={chosen} />
    </ListStates>
  );
}

function useChoices(by: Grouping) {
  const { choices, stages } = useReference();
  const leaders = usePeople().filter((person) => person.mayLead);
  if (by === 'stage') return stages.map(({ code, name }) => ({ value: code, label: name }));
  if (by === 'leader') return leaders;
  return choices(by === 'district' ? 'districts' : 'industries');
}

function linesOf(groups: Group[], pages: GroupPage[]): Line<ProjectItem>[] {
  return groups.flatMap((group): Line<ProjectItem>[] => {
    const own = pages.filter((page) => page.group === group.key && page.items.length > 0);
    const rows = own.flatMap((page) => page.items).map((row): Line<ProjectItem> => ({ key: row.id, row }));
    if (rows.length === 0) return [];
    return [{ key: `group ${group.key}`, heading: <GroupHeading name={group.name} figures={own[0]?.figures} /> }, ...rows];
  });
}

function GroupHeading({ name, figures }: { name: string; figures: GroupPage['figures'] }) {
  const { t } = useTranslation();
  const { money, count } = useFormat();
  return (
    <>
      <span>{name}</span>
      {figures && (
        <span className={styles.quiet}>
          {t('project.count', { number: count(figures.total) })} · {t('project.sum', { amount: money(figures.sum) })}
        </span>
      )}
    </>
  );
}
