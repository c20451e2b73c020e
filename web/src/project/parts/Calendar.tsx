import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '@/ui/date';
import { ListStates } from '@/ui/ListStates';
import { useMedia } from '@/ui/useMedia';
import styles from '../calendar.module.css';
import { dueStepOf, type Due } from '../due';
import { toQuery, type ProjectSearch } from '../filters';
import { byDay, monthBeside } from '../month';
import { allProjectsQuery } from '../queries/allProjects';
import { useDues } from '../useDues';
import { DayList } from './DayList';
import { MonthGrid } from './MonthGrid';

interface Props {
  search: ProjectSearch;
  onChange: (next: Partial<ProjectSearch>) => void;
}

/** A month of what the projects under the filters have due: next steps, lead steps, contacts, problems, instructions. */
export function Calendar({ search, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const query = useQuery(allProjectsQuery({ ...toQuery(search), sort: undefined }));
  const isList = useMedia('(max-width: 599.98px)');
  const now = today();
  const thisMonth = now.slice(0, 7);
  const month = search.month ?? thisMonth;
  const dues = useDuesOf(query.data ?? [], now);
  const days = byDay(dues);
  const before = dues.filter(({ on, light }) => light === 'bad' && on !== null && on < `${month}-01`);
  const title = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'zh-CN', { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const go = (months: number) => {
    const next = monthBeside(month, months);
    onChange({ month: next === thisMonth ? undefined : next });
  };
  return (
    <div className={styles.calendar}>
      <div className={styles.head}>
        <h2 aria-live="polite">{title.format(new Date(`${month}-01T00:00:00Z`))}</h2>
        <Button onClick={() => go(-1)}>{t('project.calendar.previous')}</Button>
        <Button disabled={month === thisMonth} onClick={() => onChange({ month: undefined })}>
          {t('project.calendar.this')}
        </Button>
        <Button onClick={() => go(1)}>{t('project.calendar.next')}</Button>
      </div>
      <ListStates query={query} count={query.data?.length ?? 0} empty={null}>
        {before.length > 0 && (
          <details className={styles.before}>
            <summary>{t('project.calendar.before', { count: before.length })}</summary>
            <DayList days={byDay(before)} />
          </details>
        )}
        {isList ? <MonthList days={days} month={month} /> : <MonthGrid month={month} days={days} today={now} />}
      </ListStates>
    </div>
  );
}

/** The month for a narrow window: only the days on which something is due. */
function MonthList({ days, month }: { days: Map<string, Due[]>; month: string }) {
  const { t } = useTranslation();
  const own = new Map([...days].filter(([day]) => day.startsWith(month)));
  if (own.size === 0) return <p className={styles.none}>{t('project.calendar.none')}</p>;
  return <DayList days={own} />;
}

/** What of these projects has its day, their next steps with it. */
function useDuesOf(projects: Parameters<typeof dueStepOf>[0][], now: string): Due[] {
  const dues = useDues();
  const shown = new Set(projects.map(({ id }) => id));
  return [...projects.flatMap((project) => dueStepOf(project, now) ?? []), ...dues.filter(({ projectId }) => shown.has(projectId))];
}
