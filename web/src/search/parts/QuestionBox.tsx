import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '@/ui/useDebounced';
import { useTyped } from '@/ui/useTyped';
import { suggestQuery } from '../queries/suggest';
import { completions } from '../suggestions';

interface Props {
  q: string;
  onAsk: (q: string) => void;
}

/** Results as typed, with completions below the box. */
export function QuestionBox({ q, onAsk }: Props) {
  const { t } = useTranslation();
  const { text, type, rest } = useTyped(q, onAsk);
  const { data } = useQuery(suggestQuery(useDebounced(text.trim(), 120)));
  return (
    <AutoComplete
      aria-label={t('search.box')}
      style={{ width: '100%', maxWidth: 640 }}
      placeholder={t('search.placeholder')}
      allowClear
      defaultActiveFirstOption={false}
      value={text}
      options={completions(data?.items, text).map((value) => ({ value }))}
      onChange={(value: string | undefined) => type(value ?? '')}
      onInputKeyDown={(event) => {
        if (event.key === 'Enter') rest();
      }}
    />
  );
}
