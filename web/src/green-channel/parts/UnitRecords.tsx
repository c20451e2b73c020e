import { useTranslation } from 'react-i18next';
import { DateInput } from '@/ui/DateInput';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from '../greenChannel.module.css';
import { useUnitRecords } from '../queries/units';
import { UnitTable } from './UnitTable';

interface Period {
  from?: string | undefined;
  to?: string | undefined;
}

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
      <div className={styles.period}>
        <label htmlFor="finished-from">{t('green_channel.finished_from')}</label>
        <DateInput id="finished-from" value={from ?? query.data?.from} max={to ?? query.data?.to} onChange={(day) => onChange({ from: day })} />
        <label htmlFor="finished-to">{t('green_channel.finished_to')}</label>
        <DateInput id="finished-to" value={to ?? query.data?.to} min={from ?? query.data?.from} onChange={(day) => onChange({ to: day })} />
      </div>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('green_channel.no_units')} hint={t('green_channel.no_units_hint')} />}>
        <UnitTable rows={rows} />
        <p className={styles.quiet}>{t('green_channel.units_counted_so')}</p>
      </ListStates>
    </section>
  );
}
