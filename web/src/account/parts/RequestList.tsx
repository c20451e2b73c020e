import { useTranslation } from 'react-i18next';
import type { AccountRequest } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { minute } from '@/ui/date';
import { EventButtons } from '@/ui/EventButtons';
import { EventDialog } from '@/ui/EventDialog';
import { offered } from '@/ui/offered';
import styles from '../account.module.css';
import { useAccountRequests, useDecideRequest } from '../queries/requests';

const events = ['confirm', 'refuse', 'withdraw'] as const;
type Event = (typeof events)[number];

interface Props {
  /** Is told in words what was done. */
  onDone: (sentence: string) => void;
}

/** What was asked for of accounts and roles: those that wait stand open, those that have ended are folded away. */
export function RequestList({ onDone }: Props) {
  const { t } = useTranslation();
  const { data } = useAccountRequests();
  const requests = data?.items ?? [];
  const waiting = requests.filter((request) => request.state === 'asked');
  const ended = requests.filter((request) => request.state !== 'asked');
  return (
    <>
      {waiting.length > 0 && (
        <section className={styles.requests} aria-label={t('account.waiting')}>
          <h2>{t('account.waiting')}</h2>
          <ol>
            {waiting.map((request) => (
              <Item key={request.id} request={request} onDone={onDone} />
            ))}
          </ol>
        </section>
      )}
      {ended.length > 0 && (
        <details className={styles.requests}>
          <summary>{t('account.ended')}</summary>
          <ol>
            {ended.map((request) => (
              <Item key={request.id} request={request} onDone={onDone} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Item({ request, onDone }: { request: AccountRequest; onDone: Props['onDone'] }) {
  const { t } = useTranslation();
  const { name } = useReference();
  const roles = (codes: string[]) => codes.map((code) => name('roles', code)).join(t('ui.separator'));
  const who = [request.unit_name, request.post, name('districts', request.district), request.username].filter(Boolean);
  return (
    <li>
      <p>
        <strong>{t(`account.asked.${request.kind === 'roles' ? 'roles' : 'account'}`, { name: request.name })}</strong>
        {who.length > 0 && <span>{who.join(' · ')}</span>}
      </p>
      <p>
        {request.kind === 'roles' ? t('account.from_to', { from: roles(request.former_roles), to: roles(request.roles) }) : roles(request.roles)}
        {' · '}
        {request.reason}
      </p>
      <p className={styles.quiet}>
        {t('account.asked_by', { name: request.asked_by, at: minute(request.asked_at) })}
        {request.decided_by && request.decided_at && ` · ${t('account.decided_by', { state: request.state_name, name: request.decided_by, at: minute(request.decided_at) })}`}
        {request.note && ` · ${request.note}`}
      </p>
      <EventButtons<Event>
        events={offered(events, request.actions)}
        size="small"
        word={(event) => t(`account.event.${event}`)}
        label={(event) => t(`account.event_of.${event}`, { name: request.name })}
        dialog={(event, ending) => (
          <DecisionDialog
            request={request}
            event={event}
            onClose={ending.onClose}
            onDone={() => {
              ending.onDone();
              onDone(t(`account.event_done.${event}`, { name: request.name }));
            }}
          />
        )}
      />
    </li>
  );
}

function DecisionDialog({ request, event, onDone, onClose }: { request: AccountRequest; event: Event; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const send = useDecideRequest(request.id);
  return (
    <EventDialog
      title={t(`account.event_of.${event}`, { name: request.name })}
      submitLabel={t(`account.event.${event}`)}
      name={`account-${event}`}
      sentence={t(`account.event_hint.${event}`)}
      kind={event}
      said="note"
      saidLabel={t(event === 'refuse' ? 'account.reason' : 'account.note')}
      saidRequired={event === 'refuse'}
      send={send}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
