import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../changeLog.module.css';

interface Props {
  /** What it is the id of. */
  word: string;
  id: string;
}

/** Ids of one moment begin alike; their ends tell them apart. */
const shown = 8;

/** The end of an id; a click copies the whole. */
export function CopyId({ word, id }: Props) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(id).then(() => setCopied(true));
  return (
    <button type="button" className={styles.id} title={t('change_log.copy', { id })} onClick={copy}>
      {word} {id.length > shown && '…'}
      {id.slice(-shown)}
      <span aria-live="polite">{copied && ` ${t('change_log.copied')}`}</span>
    </button>
  );
}
