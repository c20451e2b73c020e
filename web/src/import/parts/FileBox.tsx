import { Segmented } from 'antd';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/ui/ProblemNotice';
import styles from '../import.module.css';
import { kinds, type Kind } from '../importState';
import { useStart } from '../queries/start';

interface Props {
  onStarted: (id: string) => void;
}

/** What the file holds, and the file: dropped here or chosen, and sent at once. */
export function FileBox({ onStarted }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('leads');
  const [isOver, setIsOver] = useState(false);
  const start = useStart();
  const send = (file: File | undefined) => {
    if (file) start.mutate({ file, kind }, { onSuccess: ({ id }) => onStarted(id) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    send(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.start}>
      <Segmented<Kind>
        aria-label={t('import.kind')}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: t(`import.kinds.${value}`) }))}
      />
      <label
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <strong>{t('import.drop')}</strong>
        <span className={styles.quiet}>{t('import.formats')}</span>
        <input
          type="file"
          aria-label={t('import.choose')}
          accept=".xlsx,.xls,.ods,.csv"
          disabled={start.isPending}
          onChange={(event) => {
            send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <span className={styles.choose} aria-hidden="true">
          {t('import.choose')}
        </span>
        <span role="status">{start.isPending && t('import.sending')}</span>
      </label>
      {start.error && <ProblemNotice error={start.error} />}
    </div>
  );
}
