import { useTranslation } from 'react-i18next';
import type { Absence, Person } from '@/api/types';
import { today } from '@/ui/date';
import { EmptyPage } from '@/ui/EmptyPage';
import { EventButtons } from '@/ui/EventButtons';
import { ListStates } from '@/ui/ListStates';
import { isOpen } from '../absence';
import styles from '../person.module.css';
import { useAbsences } from '../queries/absences';
import { DeputyDialog } from './DeputyDialog';
import { ReturnDialog } from './ReturnDialog';

const events = ['deputise', 'return'] as const;

/** A person's absences, the latest first, each with its deputy. Why is told to those alone who may record them. */
export function Absences({ person }: { person: Person }) {
  const { t } = useTranslation();
  const query = useAbsences(person.id);
  const rows = query.data?.items ?? [];
  return (
    <section>
      <h2>{t('person.absences')}</h2>
      <ListStates query={query} count={rows.length} empty={<EmptyPage title={t('person.no_absence')} hint={t('person.no_absence_hint')} />}>
        <ul className={styles.absences} aria-label={t('person.absences')}>
          {rows.map((absence) => (
            <Row key={absence.id} absence={absence} />
          ))}
        </ul>
      </ListStates>
    </section>
  );
}

function Row({ absence }: { absence: Absence }) {
  const { t } = useTranslation();
  const { from, last_day: last, deputy_name: deputy, reason, recorded_by: by } = absence;
  const wasCalledOff = last < from;
  const mayChange = Boolean(reason) && isOpen(absence, today());
  const span = t('person.span', { from, last });
  return (
    <li>
      <div>
        <p>
          <strong>{wasCalledOff ? t('person.called_off', { from }) : span}</strong>
        </p>
        <p>{deputy ? t('person.deputised_by', { deputy }) : t('person.no_deputy')}</p>
        <p className={styles.quiet}>{[reason, t('person.recorded_by', { by })].filter(Boolean).join(' · ')}</p>
      </div>
      <EventButtons
        events={mayChange ? [...events] : []}
        size="small"
        word={(event) => t(`person.events.${event}`)}
        label={(event) => t(`person.do_of.${event}`, { span })}
        dialog={(event, ending) => (event === 'deputise' ? <DeputyDialog absence={absence} {...ending} /> : <ReturnDialog absence={absence} {...ending} />)}
      />
    </li>
  );
}
