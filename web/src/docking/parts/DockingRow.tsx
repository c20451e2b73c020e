import { useTranslation } from 'react-i18next';
import { RecordLink } from '@/ui/RecordLink';
import type { Docking } from '../docking';
import styles from '../docking.module.css';
import { useDockingWords } from '../useDockingWords';
import { span } from '../span';
import type { Deed } from './DeedDialog';
import { Deeds } from './Deeds';
import { Result } from './Result';
import { StateWord } from './StateWord';
import { With } from './With';

interface Props {
  docking: Docking;
  onChoose: (deed: Deed) => void;
}

/** One docking: when, with whom, where; what came of it; what can be done. */
export function DockingRow({ docking, onChoose }: Props) {
  const { t } = useTranslation();
  const { name } = useDockingWords();
  const people = docking.participants.map((person) => [person.name, person.organisation].filter(Boolean).join(' · '));
  return (
    <li data-state={docking.state}>
      <div className={styles.when}>
        <time dateTime={docking.starts_at}>{span(docking)}</time>
        <StateWord state={docking.state} />
      </div>
      <div className={styles.what}>
        <p>
          <With docking={docking} /> <span className={styles.quiet}>{[name('kinds', docking.kind), docking.place].join(' · ')}</span>
        </p>
        {people.length > 0 && <p className={styles.quiet}>{t('docking.people', { names: people.join(t('ui.separator')) })}</p>}
        {docking.note && <p className={styles.quiet}>{docking.note}</p>}
        {docking.called_off_reason && <p className={styles.quiet}>{t('docking.called_off_because', { reason: docking.called_off_reason })}</p>}
        {docking.result && <Result result={docking.result} />}
        {docking.project_id && (
          <p>
            <RecordLink type="project" id={docking.project_id}>
              {t('docking.project')}
            </RecordLink>
          </p>
        )}
      </div>
      <Deeds docking={docking} onChoose={onChoose} />
    </li>
  );
}
