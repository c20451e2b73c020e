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
import { quickQuery } from './queries/quick';
import { suggestQuery } from './queries/suggest';
import styles from './search.module.css';
import { completions } from './suggestions';

interface Props {
  onClose: () => void;
}

/** One box for everything: words, part of a name, pinyin, initials, a code, with typos. */
export function CommandBox({ onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 120);
  const quick = useQuery(quickQuery(q));
  const { data: suggestions } = useQuery(suggestQuery(q));
  const hits = q === '' ? [] : (quick.data?.hits ?? []);
  const texts = completions(suggestions?.items, q).slice(0, 5);

  const open = (hit: Hit) => {
    onClose();
    if (hit.type === 'demand') void navigate({ to: '/demands/$demandId', params: { demandId: hit.id } });
    else void navigate({ to: '/projects/$projectId', params: { projectId: hit.id } });
  };
  const searchAll = () => {
    onClose();
    void navigate({ to: '/library', search: { q: text.trim() || undefined } });
  };
  return (
    <Modal open footer={null} closable={false} onCancel={onClose} width={640} title={null} aria-label={t('search.command')}>
      <Command label={t('search.command')} shouldFilter={false} loop>
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
            <Command.Item key={completion} value={`text ${completion}`} onSelect={() => setText(completion)} className={styles.commandItem}>
              <span className={styles.quiet}>{t('search.complete')}</span> {completion}
            </Command.Item>
          ))}
          {q !== '' && !quick.isPending && (
            <Command.Item value="all" onSelect={searchAll} className={styles.commandItem}>
              {t('search.everywhere', { q: text.trim() })}
            </Command.Item>
          )}
        </Command.List>
      </Command>
    </Modal>
  );
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
