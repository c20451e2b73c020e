import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { Demand } from '@/api/types';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { ArrangeDialog } from './ArrangeDialog';
import { mayArrange } from './docking';
import styles from './docking.module.css';
import { DeedDialog, type Doing } from './parts/DeedDialog';
import { DockingRow } from './parts/DockingRow';
import { useDockingsOf } from './queries/ofDemand';

/** With whom a demand is brought together, and what came of it. */
export function Dockings({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const [arranging, setArranging] = useState(false);
  const [doing, setDoing] = useState<Doing | null>(null);
  const query = useDockingsOf(demand.id);
  const rows = rowsOf(query.data);
  const may = mayArrange(demand);
  return (
    <section className={styles.section} aria-label={t('docking.title')}>
      <div className={styles.sectionHead}>
        <h2>{t('docking.title')}</h2>
        {may && <Button onClick={() => setArranging(true)}>{t('docking.arrange')}</Button>}
      </div>
      <ListStates
        query={query}
        count={rows.length}
        empty={<EmptyPage title={t('docking.none')} hint={t(may ? 'docking.none_hint' : 'docking.none_yet')} />}
      >
        <ul className={styles.dockings} aria-label={t('docking.title')}>
          {rows.map((docking) => (
            <DockingRow key={docking.id} docking={docking} onChoose={(deed) => setDoing({ deed, docking })} />
          ))}
        </ul>
      </ListStates>
      {arranging && <ArrangeDialog demand={demand} onClose={() => setArranging(false)} />}
      {doing && <DeedDialog doing={doing} demand={demand} onClose={() => setDoing(null)} />}
    </section>
  );
}
