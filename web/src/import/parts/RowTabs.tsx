import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { Import } from '@/api/types';
import { EmptyPage } from '@/ui/EmptyPage';
import { ListStates } from '@/ui/ListStates';
import { panelId, TabBar } from '@/ui/TabBar';
import { useFormat } from '@/ui/useFormat';
import { rowStates } from '../importState';
import { useRows } from '../queries/rows';
import { IgnoredRows } from './IgnoredRows';
import { RowTable } from './RowTable';

const route = getRouteApi('/imports/$importId');

/** Every row of the file, by what becomes of it. */
export function RowTabs({ import: file }: { import: Import }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { rows: state = 'ready' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useRows(file.id, state);
  const rows = rowsOf(query.data);
  return (
    <>
      <TabBar
        label={t('import.rows')}
        active={state}
        onChange={(key) => void navigate({ search: (before) => ({ ...before, rows: key === 'ready' ? undefined : key }), replace: true })}
        tabs={rowStates.map((key) => ({ key, label: `${t(`import.row_states.${key}`)} ${count(file.counts[key])}` }))}
      />
      <div role="tabpanel" id={panelId(state)} aria-labelledby={`tab-${state}`}>
        <ListStates query={query} count={rows.length} empty={<EmptyPage title={t(`import.no_rows.${state}`)} />}>
          {state === 'ignored' ? <IgnoredRows rows={rows} /> : <RowTable import={file} state={state} rows={rows} />}
        </ListStates>
      </div>
    </>
  );
}
