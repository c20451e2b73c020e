import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { useFormat } from '@/ui/useFormat';
import styles from '../search.module.css';
import { toggled, type SearchState } from '../searchState';

interface Props {
  state: SearchState;
  facets: SearchAnswer['facets'] | undefined;
  onChange: (next: Partial<SearchState>) => void;
}

const shown = [
  { key: 'industry', list: 'industries' },
  { key: 'district', list: 'districts' },
  { key: 'status', list: 'statuses' },
] as const;

/** What the hits spread over, with counts; a click narrows, another widens again. */
export function Facets({ state, facets, onChange }: Props) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { name } = useReference();
  return (
    <aside className={styles.facets} aria-label={t('search.facets')}>
      {shown.map(({ key, list }) => {
        const chosen = state[key] ?? [];
        const names = key === 'status' && state.in !== 'projects' ? 'demand_statuses' : list;
        const counts = facets?.[key] ?? {};
        const values = [...new Set([...Object.keys(counts), ...chosen])].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
        if (values.length === 0) return null;
        return (
          <fieldset key={key}>
            <legend>{t(`project.${key}`)}</legend>
            {values.map((value) => (
              <Checkbox key={value} checked={chosen.includes(value)} onChange={() => onChange({ [key]: toggled(chosen, value) })}>
                {name(names, value)} <span className={styles.quiet}>{count(counts[value] ?? 0)}</span>
              </Checkbox>
            ))}
          </fieldset>
        );
      })}
    </aside>
  );
}
