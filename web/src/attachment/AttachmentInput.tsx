import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useAttach } from './queries/attach';
import styles from './attachment.module.css';

interface Props {
  id?: string;
  value?: string;
  onChange?: (attachment: string | undefined) => void;
}

/** A file, sent as soon as it is chosen. */
export function AttachmentInput({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const attach = useAttach();
  const choose = (file: File | undefined) => {
    onChange?.(undefined);
    if (file) attach.mutate(file, { onSuccess: (attachment) => onChange?.(attachment.id) });
  };
  return (
    <>
      <input id={id} type="file" onChange={(event) => choose(event.target.files?.[0])} />
      <span className={styles.quiet} role="status">
        {attach.isPending && t('attachment.uploading')}
        {value && t('attachment.uploaded')}
      </span>
      {attach.error && <ProblemNotice error={attach.error} />}
    </>
  );
}
