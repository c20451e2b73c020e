import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { type Period, PeriodFields } from '@/ui/PeriodFields';
import styles from '../intake.module.css';
import { useFigures } from '../queries/figures';
import { UnitTable } from './UnitTable';

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
      <PeriodFields id="logged" fromLabel={t('intake.logged_from')} toLabel={t('intake.logged_to')} from={from} to={to} onChange={onChange} />
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('intake.no_figures')} hint={t('intake.no_figures_hint')} />}>
        <UnitTable rows={rows} />
        <p className={styles.quiet}>{t('intake.counted_so')}</p>
      </ListStates>
    </section>
  );
}
