import { Segmented, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { ProblemNotice } from '@/ui/ProblemNotice';
import styles from '../docking.module.css';
import { groupings, type Grouping } from '../dockingSearch';
import { useFunnel } from '../queries/funnel';
import { Rungs } from './Rungs';

interface Props {
  by: Grouping | undefined;
  onChange: (by: Grouping | undefined) => void;
}

const lists = { library: 'libraries', industry: 'industries', district: 'districts' } as const;

/** How far published demands have come: all of them, or by library, industry or district. */
export function FunnelBars({ by, onChange }: Props) {
  const { t } = useTranslation();
  const { name, choices } = useReference();
  const { data, error, refetch } = useFunnel();
  const order = by ? choices(lists[by]).map((choice) => choice.value) : [];
  const groups = Object.entries(by && data ? data[by] : {}).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return (
    <section className={styles.funnel} aria-label={t('docking.funnel')}>
      <div className={styles.funnelHead}>
        <h2>{t('docking.funnel')}</h2>
        <Segmented<Grouping | 'all'>
          aria-label={t('docking.grouping')}
          value={by ?? 'all'}
          onChange={(next) => onChange(next === 'all' ? undefined : next)}
          options={(['all', ...groupings] as const).map((value) => ({ value, label: t(`docking.groupings.${value}`) }))}
        />
      </div>
      {data === undefined && !error && <Skeleton active title={false} paragraph={{ rows: 7 }} />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data && !by && <Rungs label={t('docking.groupings.all')} reached={data.all} />}
      <div className={styles.groups}>
        {by &&
          groups.map(([code, reached]) => (
            <div key={code}>
              <h3>{name(lists[by], code)}</h3>
              <Rungs label={name(lists[by], code)} reached={reached} />
            </div>
          ))}
      </div>
      <p>{t('docking.counted_so')}</p>
    </section>
  );
}
