import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { QuickSearch } from '@/ui/QuickSearch';
import { isNarrowed, type ChainState } from '../chainMap';
import styles from '../target.module.css';

interface Props {
  state: ChainState;
  onChange: (next: ChainState) => void;
}

/** Which chain, and what of it. */
export function FilterBar({ state, onChange }: Props) {
  const { t } = useTranslation();
  const { choices, subIndustries } = useReference();
  const chains = choices('industries').flatMap((industry) =>
    subIndustries(industry.value).map((sub) => ({ value: sub.value, label: `${sub.label} · ${industry.label}` })),
  );
  return (
    <div className={styles.filters} role="search" aria-label={t('investment_target.filters')}>
      <Choose<string | undefined>
        allowClear
        label={t('project.sub_industry')}
        placeholder={t('investment_target.choose_chain')}
        style={{ minWidth: 224 }}
        value={state.sub_industry}
        options={chains}
        onChange={(sub) => onChange({ sub_industry: sub })}
      />
      <QuickSearch label={t('investment_target.find')} value={state.q} onChange={(q) => onChange({ q })} />
      <Checkbox checked={state.missing === 'yes'} onChange={(event) => onChange({ missing: event.target.checked ? 'yes' : undefined })}>
        {t('investment_target.only_missing')}
      </Checkbox>
      {isNarrowed(state) && (
        <Button type="link" onClick={() => onChange({ q: undefined, missing: undefined })}>
          {t('project.clear_filters')}
        </Button>
      )}
    </div>
  );
}
