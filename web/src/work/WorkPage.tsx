import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '@/ui/date';
import { nearness } from '@/ui/due';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { panelId, TabBar } from '@/ui/TabBar';
import { Changed } from './parts/Changed';
import { Drafts } from './parts/Drafts';
import { KindChips } from './parts/KindChips';
import { Lapsing } from './parts/Lapsing';
import { WorkDrawer } from './parts/WorkDrawer';
import { WorkGroup } from './parts/WorkGroup';
import type { Opened } from './place';
import { useWork } from './useWork';
import styles from './work.module.css';
import { nearnesses, type WorkSearch } from './workSearch';

const route = getRouteApi('/work');

/** Everything that waits for the reader, by how near its day is; each line is done from here. */
export function WorkPage() {
  const { t, i18n } = useTranslation();
  const { when, kind } = route.useSearch();
  const navigate = route.useNavigate();
  const [opened, setOpened] = useState<Opened | null>(null);
  const query = useWork();
  const items = query.data?.items ?? [];
  const now = today();
  const ofKind = items.filter((item) => kind === undefined || item.kind === kind);
  const groups = nearnesses.map((key) => ({ key, rows: ofKind.filter((item) => nearness(item, now) === key) }));
  const shown = groups.filter((group) => group.rows.length > 0 && (when === undefined || group.key === when));
  const all = Object.values(query.data?.counts ?? {}).reduce((sum, number) => sum + number, 0);
  const change = (next: WorkSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const tabs = [{ key: 'all' as const, rows: ofKind }, ...groups];
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1>{t('work.title')}</h1>
        <p>{t('work.today', { date: dayInWords(now, i18n.language) })}</p>
      </header>
      <div className={styles.columns}>
        <div>
          <TabBar
            label={t('work.when')}
            active={when ?? 'all'}
            onChange={(key) => change({ when: key === 'all' ? undefined : key })}
            tabs={tabs.map(({ key, rows }) => ({ key, label: query.data ? `${t(`work.near.${key}`)} ${rows.length}` : t(`work.near.${key}`) }))}
          />
          <div role="tabpanel" id={panelId(when ?? 'all')} aria-labelledby={`tab-${when ?? 'all'}`}>
            <KindChips counts={query.data?.counts ?? {}} chosen={kind} onChoose={(next) => change({ kind: next })} />
            <ListStates query={query} count={shown.length} empty={<Nothing filtered={items.length > 0} onClear={() => change({ when: undefined, kind: undefined })} />}>
              {shown.map((group) => (
                <WorkGroup key={group.key} nearness={group.key} rows={group.rows} onOpen={setOpened} />
              ))}
              {all > items.length && <p className={styles.quiet}>{t('work.cut', { shown: items.length, all })}</p>}
            </ListStates>
          </div>
        </div>
        <div className={styles.aside}>
          <Lapsing />
          <Drafts />
          <Changed />
        </div>
      </div>
      {opened && <WorkDrawer opened={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

/** The day is clear, or only what was chosen is. */
function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  if (!filtered) return <EmptyPage title={t('work.clear')} hint={t('work.clear_hint')} />;
  return (
    <EmptyPage title={t('work.none_such')}>
      <Button onClick={onClear}>{t('work.show_all')}</Button>
    </EmptyPage>
  );
}

function dayInWords(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { month: 'long', day: 'numeric', weekday: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
