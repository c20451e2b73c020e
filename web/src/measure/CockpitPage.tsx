import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measures } from '@/api/types';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { RecordStates } from '@/ui/RecordStates';
import styles from './measure.module.css';
import { Districts } from './parts/Districts';
import { Funnel } from './parts/Funnel';
import { Parts } from './parts/Parts';
import { Tile } from './parts/Tile';
import { readCockpitSearch } from './measureSearch';
import { useMeasures, type Dimension } from './queries/measures';

const route = getRouteApi('/cockpit');

const came = ['pursued', 'pursued_investment', 'new_leads', 'landing_rate', 'landing_rate_two_years'];
const danger = ['red', 'yellow', 'vacant', 'step_overdue', 'approvals_on_time'];
const needed = ['signed', 'signed_investment', 'filed', 'started', 'in_trial_production'];

/** What came and where it stands, what is in danger, what the year brought: every figure opens its records. */
export function CockpitPage() {
  const { t } = useTranslation();
  const { year, map } = route.useSearch();
  const navigate = route.useNavigate();
  const wall = useRef<HTMLElement>(null);
  const query = useMeasures(year, 'district');
  const now = Number(today().slice(0, 4));
  const years = [0, 1, 2, 3, 4].map((ago) => ({ value: String(now - ago), label: t('measure.year_of', { year: now - ago }) }));
  const change = (next: { year?: number | undefined; map?: string }) => void navigate({ search: (before) => readCockpitSearch({ ...before, ...next }), replace: true });
  return (
    <section ref={wall} className={styles.page}>
      <header className={styles.head}>
        <h1>{t('measure.cockpit')}</h1>
        <p>{query.data && t('measure.until', { date: query.data.until })}</p>
        <Choose
          label={t('measure.year')}
          value={String(year ?? now)}
          options={years}
          onChange={(chosen: string) => change({ year: Number(chosen) === now ? undefined : Number(chosen) })}
        />
        <Button onClick={() => void wall.current?.requestFullscreen()}>{t('measure.full_screen')}</Button>
        <Button onClick={() => window.print()}>{t('measure.print')}</Button>
      </header>
      <RecordStates query={query}>{(measures) => <Rows measures={measures} year={year} map={map} onMap={(code) => change({ map: code })} />}</RecordStates>
    </section>
  );
}

interface RowsProps {
  measures: Measures;
  year: number | undefined;
  /** The measure that stands on the map. */
  map: string | undefined;
  onMap: (code: string) => void;
}

function Rows({ measures, year, map, onMap }: RowsProps) {
  const { t } = useTranslation();
  const tiles = (codes: string[]) =>
    codes.flatMap((code) => measures.items.filter((measure) => measure.code === code)).map((measure) => <Tile key={measure.code} measure={measure} year={year} />);
  return (
    <>
      <section aria-label={t('measure.came')}>
        <h2>{t('measure.came')}</h2>
        <ul className={styles.tiles}>{tiles(came)}</ul>
        <h3>{t('measure.funnel')}</h3>
        <Funnel measures={measures} year={year} />
        <Districts measures={measures} year={year} chosen={map} onChoose={onMap} />
      </section>
      <section aria-label={t('measure.danger')}>
        <h2>{t('measure.danger')}</h2>
        <ul className={styles.tiles}>{tiles(danger)}</ul>
        <Parts measures={measures} by="district" codes={['red', 'yellow', 'green', 'vacant', 'step_overdue']} year={year} />
      </section>
      <section aria-label={t('measure.needed')}>
        <h2>{t('measure.needed')}</h2>
        <ul className={styles.tiles}>{tiles(needed)}</ul>
        <div className={styles.columns}>
          <By by="industry" year={year} />
          <By by="tier" year={year} />
        </div>
      </section>
    </>
  );
}

function By({ by, year }: { by: Exclude<Dimension, 'stage'>; year: number | undefined }) {
  const query = useMeasures(year, by);
  return <RecordStates query={query}>{(measures) => <Parts measures={measures} by={by} codes={['pursued', 'pursued_investment', 'signed', 'signed_investment']} year={year} />}</RecordStates>;
}
