import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import styles from './changeLog.module.css';
import { Check } from './parts/Check';
import { Entries } from './parts/Entries';
import { Question } from './parts/Question';
import { useLogCheck } from './queries/check';
import { useLogEntries } from './queries/entries';

const route = getRouteApi('/change-log');

/** Who did what to which record, newest first, and whether the log is whole. */
export function LogPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { actor, kind, from, until } = search;
  const { readAnew, ...query } = useLogEntries({ actor, kind, from, until });
  const check = useLogCheck();
  const entries = rowsOf(query.data);
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>{t('change_log.title')}</h1>
        <p className={styles.quiet}>{t('change_log.about')}</p>
        <Button loading={query.isRefetching} onClick={() => void readAnew()}>
          {t('change_log.refresh')}
        </Button>
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          {t('change_log.check')}
        </Button>
      </header>
      <Check found={check.data} error={check.error} />
      <Question asked={search} onAsk={(next) => void navigate({ search: next })} />
      <ListStates query={query} count={entries.length} empty={<EmptyPage title={t('change_log.none')} hint={t('change_log.none_hint')} />}>
        <Entries entries={entries} />
      </ListStates>
    </section>
  );
}
