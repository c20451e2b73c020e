import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@/api/types';
import { ProblemNotice } from '@/ui/ProblemNotice';
import styles from './attachment.module.css';
import { useAttach } from './queries/attach';

interface Props {
  id?: string;
  value?: Attachment[];
  onChange?: (files: Attachment[]) => void;
}

/** Several files, each sent as soon as it is chosen. */
export function AttachmentsInput({ id, value = [], onChange }: Props) {
  const { t } = useTranslation();
  const attach = useAttach();
  const choose = async (input: HTMLInputElement) => {
    const sent: Attachment[] = [];
    try {
      for (const file of [...(input.files ?? [])]) sent.push(await attach.mutateAsync(file));
    } catch {
      // What went wrong stands beneath the field.
    }
    // The same file can be chosen once more.
    input.value = '';
    if (sent.length > 0) onChange?.([...value, ...sent]);
  };
  return (
    <>
      <input id={id} type="file" multiple disabled={attach.isPending} onChange={(event) => void choose(event.target)} />
      <span className={styles.quiet} role="status">
        {attach.isPending && t('attachment.uploading')}
      </span>
      {value.length > 0 && (
        <ul className={styles.files} aria-label={t('attachment.chosen')}>
          {value.map((file) => (
            <li key={file.id}>
              {file.file_name}
              <Button size="small" aria-label={t('attachment.take_off_of', { name: file.file_name })} onClick={() => onChange?.(value.filter(({ id: other }) => other !== file.id))}>
                {t('attachment.take_off')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {attach.error && <ProblemNotice error={attach.error} />}
    </>
  );
}
