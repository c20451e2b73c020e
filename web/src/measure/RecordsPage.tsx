import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { useReference } from '@/reference/useReference';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { ProjectLight } from '@/project/ProjectLight';
import { RecordLink } from '@/ui/RecordLink';
import { RecordStates } from '@/ui/RecordStates';
import { useFormat } from '@/ui/useFormat';
import styles from './measure.module.css';
import { parts } from './measureSearch';
import { useMeasure, useRecords } from './queries/measures';
import { useFigureWords } from './useFigureWords';

const route = getRouteApi('/cockpit/$code');
const lists = { reached: 'stages', stage: 'stages', industry: 'industries', district: 'districts', tier: 'tiers' } as const;

/** The records behind a figure, with how it is counted. */
export function RecordsPage() {
  const { t } = useTranslation();
  const { code } = route.useParams();
  const search = route.useSearch();
  const { name } = useReference();
  const words = useFigureWords();
  const part = parts.flatMap((by) => (search[by] === undefined ? [] : [name(lists[by], search[by])])).join(t('ui.separator'));
  return (
    <section className={styles.page}>
      <Link to="/cockpit" search={search.year === undefined ? {} : { year: search.year }}>
        {t('measure.back')}
      </Link>
      <RecordStates query={useMeasure(code, search.year)} notFound={{ title: t('measure.not_found') }}>
        {(measure) => (
          <>
            <header className={styles.head}>
              <h1>{[measure.name, part].filter(Boolean).join(' · ')}</h1>
              <p>{part === '' && words(measure.unit, measure)}</p>
            </header>
            <p className={styles.quiet}>
              {t('measure.counted_so')}
              {t('ui.colon')}
              {measure.counted_so} · {t('measure.until', { date: measure.until })}
            </p>
            <Records code={code} />
          </>
        )}
      </RecordStates>
    </section>
  );
}

function Records({ code }: { code: string }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { name, stage } = useReference();
  const { money, count } = useFormat();
  const query = useRecords(code, search);
  const rows = rowsOf(query.data);
  const total = query.data?.pages[0]?.total;
  return (
    <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('measure.no_records')} hint={t('measure.no_records_hint')} />}>
      <p aria-live="polite">{typeof total === 'number' && t('project.count', { number: count(total) })}</p>
      <ul className={styles.records} aria-label={t('measure.records')}>
        {rows.map((row) => (
          <li key={row.id}>
            <ProjectLight light={row.light} />
            <div>
              <RecordLink type="project" id={row.id}>
                {row.name}
              </RecordLink>
              <p className={styles.quiet}>{[row.code, row.investor.name, name('districts', row.district), name('industries', row.industry)].join(' · ')}</p>
            </div>
            <span>{stage(row.stage)}</span>
            <span className={styles.amount}>{money(row.total_investment_yuan)}</span>
            <span>{row.leader?.name ?? t('measure.no_leader')}</span>
          </li>
        ))}
      </ul>
    </ListStates>
  );
}
