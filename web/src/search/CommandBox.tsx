import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Modal } from 'antd';
import { Command } from 'cmdk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '@/api/types';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useDebounced } from '@/ui/useDebounced';
import { useReturnFocus } from '@/ui/useReturnFocus';
import { commandsFor, type BoxCommand } from './command';
import { CommandGroup } from './parts/CommandGroup';
import { FoundLine } from './parts/FoundLine';
import { SuggestionLine } from './parts/SuggestionLine';
import { quickQuery } from './queries/quick';
import { suggestQuery } from './queries/suggest';
import styles from './search.module.css';
import { completions, type Completion } from './suggestions';

interface Props {
  /** Where one may go and what one may do from anywhere. */
  commands: BoxCommand[];
  /** Whether the reader may search records at all. */
  maySearch: boolean;
  onClose: () => void;
}

/** One box for everything: words, part of a name, pinyin, initials, a code, with typos; pages and deeds by their names. */
export function CommandBox({ commands, maySearch, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [walked, setWalked] = useState('');
  const typed = text.trim();
  const { q, quick, hits, texts } = useFound(typed, maySearch);
  const { openHit, searchFor } = useWays(onClose);
  useReturnFocus();
  const named = typed === '' ? { first: [], further: commands } : commandsFor(commands, typed);
  const isSearched = q !== '' && q === typed && !quick.isPending;
  const lines = [...named.first.map(({ id }) => id), ...hits.map(({ id }) => id), ...texts.map((found) => lineOf(found.text)), ...named.further.map(({ id }) => id), 'all'];
  const active = lines.includes(walked) ? walked : lines[0];
  const choose = ({ kind, text: words }: Completion) => (kind === 'name' ? setText(words) : searchFor(words));
  const run = (command: BoxCommand) => {
    onClose();
    command.run();
  };
  return (
    <Modal open footer={null} closable={false} onCancel={onClose} width={640} title={<span className={styles.unseen}>{t('search.command')}</span>}>
      <Command label={t('search.command')} shouldFilter={false} loop value={active} onValueChange={setWalked}>
        <Command.Input autoFocus className={styles.commandInput} value={text} onValueChange={setText} placeholder={t('search.command_hint')} />
        <Command.List className={styles.commandList}>
          {quick.error && <ProblemNotice error={quick.error} />}
          <CommandGroup commands={named.first} onRun={run} />
          {isSearched && quick.isSuccess && hits.length === 0 && named.first.length === 0 && <Command.Empty>{t('search.empty')}</Command.Empty>}
          {hits.length > 0 && (
            <Command.Group heading={t('search.found')} className={styles.commandGroup}>
              {hits.map((hit) => (
                <Command.Item key={hit.id} value={hit.id} onSelect={() => openHit(hit)} className={styles.commandItem}>
                  <FoundLine hit={hit} />
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {texts.length > 0 && (
            <Command.Group heading={t(typed === '' ? 'search.asked_before' : 'search.completed')} className={styles.commandGroup}>
              {texts.map((completion) => (
                <Command.Item key={completion.text} value={lineOf(completion.text)} onSelect={() => choose(completion)} className={styles.commandItem}>
                  <SuggestionLine {...completion} />
                </Command.Item>
              ))}
            </Command.Group>
          )}
          <CommandGroup commands={named.further} onRun={run} />
          {maySearch && isSearched && (
            <Command.Item value="all" onSelect={() => searchFor(typed)} className={styles.commandItem}>
              {t('search.everywhere', { q: typed })}
            </Command.Item>
          )}
        </Command.List>
      </Command>
      <p className={styles.commandKeys}>{t('search.command_keys')}</p>
    </Modal>
  );
}

/** What the server finds for what is typed, once it rests: the best few records, and texts to complete to. */
function useFound(typed: string, maySearch: boolean) {
  const q = useDebounced(typed, 120);
  const quick = useQuery({ ...quickQuery(q), enabled: maySearch && q !== '' });
  const { data: suggestions } = useQuery({ ...suggestQuery(q), enabled: maySearch });
  const hits = q === '' ? [] : (quick.data?.hits ?? []);
  const titles = hits.map((hit) => hit.title);
  const texts = completions(suggestions?.items, q).filter((found) => !titles.includes(found.text)).slice(0, 6);
  return { q, quick, hits, texts };
}

/** Where a choice leads. */
function useWays(onClose: () => void) {
  const navigate = useNavigate();
  const openHit = ({ type, id }: Hit) => {
    onClose();
    if (type === 'demand') void navigate({ to: '/demands/$demandId', params: { demandId: id } });
    else if (type === 'organisation') void navigate({ to: '/organisations/$organisationId', params: { organisationId: id } });
    else void navigate({ to: '/projects/$projectId', params: { projectId: id } });
  };
  const searchFor = (words: string) => {
    onClose();
    void navigate({ to: '/library', search: { q: words || undefined } });
  };
  return { openHit, searchFor };
}

/** Under which name a completion is walked to. */
function lineOf(text: string): string {
  return `text ${text}`;
}
