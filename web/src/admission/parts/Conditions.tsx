import { useTranslation } from 'react-i18next';
import type { AdmissionCondition } from '@/api/types';
import type { KeptProject } from '@/project/project';
import { useMay } from '@/session/useSession';
import { DueClock } from '@/ui/DueClock';
import { EventButtons } from '@/ui/EventButtons';
import { Light } from '@/ui/Light';
import styles from '../admission.module.css';
import { MeetDialog } from '../MeetDialog';

interface Props {
  kept: KeptProject;
  conditions: AdmissionCondition[];
}

/** What must be met, each a task of somebody with a day; how it was met stands beside it. */
export function Conditions({ kept, conditions }: Props) {
  const { t } = useTranslation();
  const mayMeet = useMay('admission_condition_meet') && kept.record.status === 'active';
  if (conditions.length === 0) return null;
  return (
    <section>
      <h3>{t('admission.conditions')}</h3>
      <ul className={styles.conditions} aria-label={t('admission.conditions')}>
        {conditions.map((condition) => (
          <li key={condition.id}>
            {condition.met ? <Light state="good" word={t('admission.met')} /> : <DueClock clocked={condition} />}
            <div>
              <p>{condition.text}</p>
              <p className={styles.quiet}>{t('admission.seen_to_by', { person: condition.person_name })}</p>
              {condition.met && <p>{t('admission.met_by', { person: condition.met.by, date: condition.met.on, note: condition.met.note })}</p>}
            </div>
            <EventButtons
              events={mayMeet && !condition.met ? ['meet'] : []}
              size="small"
              word={() => t('admission.meet')}
              label={() => t('admission.meet_of', { condition: condition.text })}
              dialog={(_, ending) => <MeetDialog kept={kept} condition={condition} {...ending} />}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
