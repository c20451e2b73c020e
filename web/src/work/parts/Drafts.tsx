import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LeadBody } from '@/api/types';
import { leadDraftKey } from '@/project/lead';
import { useMay, useSession } from '@/session/useSession';
import { RecordLink } from '@/ui/RecordLink';
import { readDraft } from '@/ui/useDraft';
import { useDrafts } from '../queries/drafts';
import styles from '../work.module.css';

/** What was begun and not finished: a lead that is kept in this browser, and demands that are not published. */
export function Drafts() {
  const { t } = useTranslation();
  const mayWrite = useMay('demand_write');
  const lead = useLeadDraft();
  if (!mayWrite && lead === null) return null;
  return (
    <section aria-label={t('work.drafts')}>
      <h2>{t('work.drafts')}</h2>
      <ul>
        {lead !== null && <LeadDraft name={lead} />}
        {mayWrite && <DemandDrafts quietly={lead !== null} />}
      </ul>
    </section>
  );
}

/** The name of the lead that was begun here, empty where it has none yet. */
function useLeadDraft(): string | null {
  const { user } = useSession();
  const mayLog = useMay('project_log');
  const kept = mayLog ? readDraft<Partial<LeadBody>>(leadDraftKey(user.id)) : null;
  return kept === null ? null : (kept.name ?? '');
}

function LeadDraft({ name }: { name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <li>
      <Button size="small" type="link" onClick={() => void navigate({ to: '.', search: (before) => ({ ...before, new: 'lead' as const }) })}>
        {name || t('work.unnamed_lead')}
      </Button>
      <p className={styles.quiet}>{t('work.lead_draft')}</p>
    </li>
  );
}

function DemandDrafts({ quietly }: { quietly: boolean }) {
  const { t } = useTranslation();
  const { data } = useDrafts();
  if (data === undefined) return null;
  if (data.items.length === 0) return quietly ? null : <li className={styles.quiet}>{t('work.no_drafts')}</li>;
  return data.items.map((demand) => (
    <li key={demand.id}>
      <RecordLink type="demand" id={demand.id}>
        {demand.title}
      </RecordLink>
    </li>
  ));
}
