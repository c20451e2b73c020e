import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { useFormat } from '@/ui/useFormat';
import { useNarrow } from '@/ui/useMedia';
import styles from '../search.module.css';
import { narrowing, toggled, type SearchState } from '../searchState';

interface Props {
  state: SearchState;
  facets: SearchAnswer['facets'] | undefined;
  onChange: (next: Partial<SearchState>) => void;
}

/** How many values of a facet are shown besides those that were chosen. */
const most = 12;

/** What the hits spread over, with counts; a click narrows, another widens again. On a narrow window they are folded, so that the hits come first. */
export function Facets(props: Props) {
  const { t } = useTranslation();
  const isNarrow = useNarrow();
  const chosen = narrowing.reduce((sum, key) => sum + (props.state[key]?.length ?? 0), 0);
  const groups = <Groups {...props} />;
  return (
    <aside aria-label={t('search.facets')}>
      {isNarrow ? (
        <details className={styles.folded}>
          <summary>{chosen > 0 ? t('search.facets_chosen', { number: chosen }) : t('search.facets')}</summary>
          {groups}
        </details>
      ) : (
        groups
      )}
    </aside>
  );
}

function Groups({ state, facets, onChange }: Props) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const nameOf = useValueName(state);
  return (
    <div className={styles.facets}>
      {narrowing.map((key) => {
        const chosen = state[key] ?? [];
        const counts = facets?.[key] ?? {};
        const usual = Object.keys(counts).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, most);
        const values = [...new Set([...usual, ...chosen])];
        if (values.length === 0) return null;
        return (
          <fieldset key={key}>
            <legend>{t(`search.by.${key}`)}</legend>
            {values.map((value) => (
              <Checkbox key={value} checked={chosen.includes(value)} onChange={() => onChange({ [key]: toggled(chosen, value) })}>
                {nameOf(key, value)} {facets?.[key] && <span className={styles.quiet}>{count(counts[value] ?? 0)}</span>}
              </Checkbox>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

/** What people call a value of a facet. */
function useValueName(state: SearchState) {
  const { name, subIndustry, chainNode } = useReference();
  return (key: (typeof narrowing)[number], value: string): string => {
    switch (key) {
      case 'industry':
        return name('industries', value);
      case 'sub_industry':
        return subIndustry(value);
      case 'chain_node':
        return chainNode(value);
      case 'district':
        return name('districts', value);
      case 'tier':
        return name('tiers', value);
      case 'year':
        return value;
      case 'status':
        return name(state.in === 'projects' ? 'statuses' : 'demand_statuses', value);
    }
  };
}
