import { useTranslation } from 'react-i18next';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { type Period, PeriodFields } from '@/ui/PeriodFields';
import styles from '../greenChannel.module.css';
import { useUnitRecords } from '../queries/units';
import { UnitTable } from './UnitTable';

interface Props extends Period {
  onChange: (period: Period) => void;
}

/** How every unit keeps its limits, for what it finished within a time, with how it is counted. */
export function UnitRecords({ from, to, onChange }: Props) {
  const { t } = useTranslation();
  const query = useUnitRecords({ from, to });
  const rows = query.data?.items ?? [];
  return (
    <section className={styles.figures} aria-label={t('green_channel.units')}>
      <h2>{t('green_channel.units')}</h2>
      <PeriodFields
        id="finished"
        fromLabel={t('green_channel.finished_from')}
        toLabel={t('green_channel.finished_to')}
        from={from ?? query.data?.from}
        to={to ?? query.data?.to}
        onChange={onChange}
      />
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('green_channel.no_units')} hint={t('green_channel.no_units_hint')} />}>
        <UnitTable rows={rows} />
        <p className={styles.quiet}>{t('green_channel.units_counted_so')}</p>
      </ListStates>
    </section>
  );
}
