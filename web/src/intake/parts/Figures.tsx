import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { DateInput } from '@/ui/DateInput';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from '../intake.module.css';
import { useFigures } from '../queries/figures';
import { FigureTable } from './FigureTable';

interface Period {
  from?: string | undefined;
  to?: string | undefined;
}

interface Props extends Period {
  onChange: (period: Period) => void;
}

/** How well each unit answers, for the leads logged within a time, with how it is counted. */
export function Figures({ from, to, onChange }: Props) {
  const { t } = useTranslation();
  const query = useFigures({ from, to });
  const rows = rowsOf(query.data);
  return (
    <section className={styles.figures} aria-label={t('intake.figures')}>
      <h2>{t('intake.figures')}</h2>
      <div className={styles.period}>
        <label htmlFor="logged-from">{t('intake.logged_from')}</label>
        <DateInput id="logged-from" value={from} max={to} onChange={(day) => onChange({ from: day })} />
        <label htmlFor="logged-to">{t('intake.logged_to')}</label>
        <DateInput id="logged-to" value={to} min={from} onChange={(day) => onChange({ to: day })} />
      </div>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('intake.no_figures')} hint={t('intake.no_figures_hint')} />}>
        <FigureTable rows={rows} />
        <p className={styles.quiet}>{t('intake.counted_so')}</p>
      </ListStates>
    </section>
  );
}
