import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '@/ui/useDebounced';
import { useTyped } from '@/ui/useTyped';
import { suggestQuery } from '../queries/suggest';
import { completions } from '../suggestions';
import { SuggestionLine } from './SuggestionLine';

interface Props {
  q: string;
  onAsk: (q: string) => void;
}

/** Results as typed, with completions below the box: before anything is typed, what was asked last. */
export function QuestionBox({ q, onAsk }: Props) {
  const { t } = useTranslation();
  const { text, type, rest } = useTyped(q, onAsk);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<string>();
  const { data } = useQuery(suggestQuery(useDebounced(text.trim(), 120)));
  const options = completions(data?.items, text).map((found) => ({ value: found.text, label: <SuggestionLine {...found} /> }));
  return (
    <AutoComplete
      aria-label={t('search.box')}
      style={{ width: '100%', maxWidth: 640 }}
      placeholder={t('search.placeholder')}
      allowClear
      getPopupContainer={(box: HTMLElement) => box.parentElement ?? document.body}
      defaultActiveFirstOption={false}
      value={text}
      options={options}
      // Suggestions that come after the question was asked would cover what it found.
      open={open && text !== asked && options.length > 0}
      onOpenChange={setOpen}
      onFocus={() => {
        setOpen(true);
        setAsked(undefined);
      }}
      onBlur={() => setOpen(false)}
      onSearch={() => setOpen(true)}
      onSelect={() => setOpen(false)}
      onChange={(value: string | undefined) => type(value ?? '')}
      onInputKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        setAsked(text);
        rest();
      }}
    />
  );
}
