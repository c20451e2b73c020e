import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../phone.module.css';

interface Props {
  question: string;
  deed: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is lost. */
export function Confirm({ question, deed, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <p id={id}>{question}</p>
      <div className={styles.deeds}>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('ui.cancel')}
        </button>
        <button type="button" data-grave onClick={onConfirm}>
          {deed}
        </button>
      </div>
    </dialog>
  );
}
