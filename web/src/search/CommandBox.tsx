import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Modal } from 'antd';
import { Command } from 'cmdk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '@/api/types';
import { Highlighted } from '@/ui/Highlighted';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useDebounced } from '@/ui/useDebounced';
import { SuggestionLine } from './parts/SuggestionLine';
import { quickQuery } from './queries/quick';
import { suggestQuery } from './queries/suggest';
import styles from './search.module.css';
import { completions, type Completion } from './suggestions';

interface Props {
  onClose: () => void;
}

/** One box for everything: words, part of a name, pinyin, initials, a code, with typos. */
export function CommandBox({ onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [walked, setWalked] = useState('');
  const q = useDebounced(text.trim(), 120);
  const quick = useQuery(quickQuery(q));
  const { data: suggestions } = useQuery(suggestQuery(q));
  const hits = q === '' ? [] : (quick.data?.hits ?? []);
  const titles = hits.map((hit) => hit.title);
  const texts = completions(suggestions?.items, q).filter((found) => !titles.includes(found.text)).slice(0, 6);
  const lines = [...hits.map((hit) => hit.id), ...texts.map((found) => lineOf(found.text)), 'all'];
  const active = lines.includes(walked) ? walked : lines[0];

  const open = (hit: Hit) => {
    onClose();
    if (hit.type === 'demand') void navigate({ to: '/demands/$demandId', params: { demandId: hit.id } });
    else void navigate({ to: '/projects/$projectId', params: { projectId: hit.id } });
  };
  const searchFor = (words: string) => {
    onClose();
    void navigate({ to: '/library', search: { q: words || undefined } });
  };
  const choose = ({ kind, text: words }: Completion) => (kind === 'name' ? setText(words) : searchFor(words));
  return (
    <Modal open footer={null} closable={false} onCancel={onClose} width={640} title={<span className={styles.unseen}>{t('search.command')}</span>}>
      <Command label={t('search.command')} shouldFilter={false} loop value={active} onValueChange={setWalked}>
        <Command.Input
          autoFocus
          className={styles.commandInput}
          value={text}
          onValueChange={setText}
          placeholder={t('search.placeholder')}
        />
        <Command.List className={styles.commandList}>
          {quick.error && <ProblemNotice error={quick.error} />}
          {q !== '' && quick.isSuccess && hits.length === 0 && <Command.Empty>{t('search.empty')}</Command.Empty>}
          {hits.map((hit) => (
            <Command.Item key={hit.id} value={hit.id} onSelect={() => open(hit)} className={styles.commandItem}>
              <Found hit={hit} />
            </Command.Item>
          ))}
          {texts.map((completion) => (
            <Command.Item key={completion.text} value={lineOf(completion.text)} onSelect={() => choose(completion)} className={styles.commandItem}>
              <SuggestionLine {...completion} />
            </Command.Item>
          ))}
          {q !== '' && !quick.isPending && (
            <Command.Item value="all" onSelect={() => searchFor(text.trim())} className={styles.commandItem}>
              {t('search.everywhere', { q: text.trim() })}
            </Command.Item>
          )}
        </Command.List>
      </Command>
    </Modal>
  );
}

/** Under which name a completion is walked to. */
function lineOf(text: string): string {
  return `text ${text}`;
}

function Found({ hit }: { hit: Hit }) {
  const { t } = useTranslation();
  const ranges = hit.highlights.filter((highlight) => highlight.field === 'title').flatMap((highlight) => highlight.ranges);
  return (
    <>
      <span className={styles.quiet}>{t(hit.type === 'demand' ? 'search.demand' : 'search.project')}</span>{' '}
      <Highlighted text={hit.title} ranges={ranges} />{' '}
      <span className={styles.quiet}>{hit.code ?? hit.organisation_name}</span>
    </>
  );
}
