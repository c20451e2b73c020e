import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { panelId, TabBar } from '@/ui/TabBar';
import styles from './firstReport.module.css';
import { Disputes } from './parts/Disputes';
import { Lapses } from './parts/Lapses';
import { reportTabs, type ReportSearch } from './reportState';

const route = getRouteApi('/first-reports');

/** First reports that end, leads that are free, and disputes about who holds one. */
export function FirstReportsPage() {
  const { t } = useTranslation();
  const { tab = 'lapsing', state = 'open' } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: ReportSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <section className={styles.page}>
      <h1>{t('first_report.title')}</h1>
      <TabBar
        label={t('first_report.title')}
        active={tab}
        onChange={(key) => change({ tab: key === 'lapsing' ? undefined : key })}
        tabs={reportTabs.map((key) => ({ key, label: t(`first_report.tabs.${key}`) }))}
      />
      <div role="tabpanel" id={panelId(tab)} aria-labelledby={`tab-${tab}`}>
        {tab === 'disputes' ? (
          <Disputes state={state} onState={(next) => change({ state: next === 'open' ? undefined : next })} />
        ) : (
          <Lapses key={tab} state={tab} />
        )}
      </div>
    </section>
  );
}
