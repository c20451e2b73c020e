import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { panelId, TabBar } from '@/ui/TabBar';
import { useWork } from '@/work/useWork';
import { approvalsTabs, type ApprovalsSearch } from './approvalsSearch';
import styles from './greenChannel.module.css';
import { Calibration } from './parts/Calibration';
import { UnitRecords } from './parts/UnitRecords';
import { Waiting } from './parts/Waiting';
import { approvalKinds } from './waiting';

const route = getRouteApi('/approvals');

/** The approvals that wait for the reader, and how well units and forecasts keep what they promise. */
export function ApprovalsPage() {
  const { t } = useTranslation();
  const { tab = 'waiting', from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const counts = useWork().data?.counts;
  const waiting = counts && approvalKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  const change = (next: ApprovalsSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const label = { waiting: [t('green_channel.tabs.waiting'), waiting].filter((part) => part !== undefined).join(' '), units: t('green_channel.tabs.units') };
  return (
    <section className={styles.page}>
      <header className={styles.pageHead}>
        <h1>{t('green_channel.title')}</h1>
        <Link to="/approval-catalogues">{t('approval_catalogue.title')}</Link>
      </header>
      <TabBar
        label={t('green_channel.title')}
        active={tab}
        onChange={(key) => change({ tab: key === 'waiting' ? undefined : key })}
        tabs={approvalsTabs.map((key) => ({ key, label: label[key] }))}
      />
      <div role="tabpanel" id={panelId(tab)} aria-labelledby={`tab-${tab}`}>
        {tab === 'waiting' && <Waiting />}
        {tab === 'units' && (
          <>
            <UnitRecords from={from} to={to} onChange={change} />
            <Calibration />
          </>
        )}
      </div>
    </section>
  );
}
