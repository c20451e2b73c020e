import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { panelId, TabBar } from '@/ui/TabBar';
import styles from './intake.module.css';
import { waitingStates, type IntakeSearch } from './intakeState';
import { Figures } from './parts/Figures';
import { WaitingSteps } from './parts/WaitingSteps';
import { useWaitingCount } from './queries/waiting';

const route = getRouteApi('/intake');

/** What waits for leads, most urgent first, and how well units answer. */
export function IntakePage() {
  const { t } = useTranslation();
  const { state = 'open', from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const counts = { open: useWaitingCount('open'), overdue: useWaitingCount('overdue'), due: useWaitingCount('due') };
  const change = (next: IntakeSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <section className={styles.page}>
      <h1>{t('intake.title')}</h1>
      <TabBar
        label={t('intake.title')}
        active={state}
        onChange={(key) => change({ state: key === 'open' ? undefined : key })}
        tabs={waitingStates.map((key) => ({ key, label: [t(`intake.states.${key}`), counts[key]].filter((part) => part !== undefined).join(' ') }))}
      />
      <div role="tabpanel" id={panelId(state)} aria-labelledby={`tab-${state}`}>
        <WaitingSteps key={state} state={state} />
      </div>
      <Figures from={from} to={to} onChange={change} />
    </section>
  );
}
