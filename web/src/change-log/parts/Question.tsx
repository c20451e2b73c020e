import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { filled } from '@/ui/filled';
import { PeriodFields } from '@/ui/PeriodFields';
import styles from '../changeLog.module.css';
import { isSame, type LogSearch } from '../logSearch';

interface Props {
  asked: LogSearch;
  onAsk: (question: LogSearch) => void;
}

/** The filters of the log. They are asked together, not while they are typed: every question is written down. */
export function Question({ asked, onAsk }: Props) {
  const { t } = useTranslation();
  const { choices } = useReference();
  const [question, setQuestion] = useState(asked);
  const [seen, setSeen] = useState(asked);
  // The address may change by other ways, going back say: the fields follow, and the focus stays.
  if (!isSame(asked, seen)) {
    setSeen(asked);
    setQuestion(asked);
  }
  const change = (next: LogSearch) => setQuestion({ ...question, ...next });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    onAsk({ ...question, actor: filled(question.actor) });
  };
  return (
    <form role="search" aria-label={t('change_log.filters')} className={styles.question} onSubmit={ask}>
      <Input
        allowClear
        aria-label={t('change_log.actor')}
        placeholder={t('change_log.actor')}
        value={question.actor ?? ''}
        onChange={(event) => change({ actor: event.target.value })}
      />
      <Choose allowClear label={t('change_log.kind')} placeholder={t('change_log.kind')} value={question.kind} options={choices('record_kinds')} onChange={(kind) => change({ kind })} />
      <PeriodFields
        id="log"
        fromLabel={t('change_log.from')}
        toLabel={t('change_log.until')}
        from={question.from}
        to={question.until}
        onChange={({ to, ...next }) => change('from' in next ? next : { until: to })}
      />
      <Button type="primary" htmlType="submit">
        {t('change_log.ask')}
      </Button>
    </form>
  );
}
