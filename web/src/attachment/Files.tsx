import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@/api/types';
import { useFormat } from '@/ui/useFormat';
import styles from './attachment.module.css';
import { AttachmentLink } from './AttachmentLink';
import { PreviewDialog } from './parts/PreviewDialog';
import { previewOf } from './preview';

type File = Pick<Attachment, 'id' | 'file_name' | 'media_type' | 'bytes'> & {
  /** What else is known of it. */
  note?: string;
};

/** Files by name and size; pictures and PDF documents are looked at without being saved first. */
export function Files({ files }: { files: File[] }) {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  const [shown, setShown] = useState<File | null>(null);
  return (
    <>
      <ul className={styles.files} aria-label={t('attachment.title')}>
        {files.map((file) => (
          <li key={file.id}>
            <AttachmentLink id={file.id}>{file.file_name}</AttachmentLink>
            <span className={styles.quiet}>{[bytes(file.bytes), file.note].filter(Boolean).join(' · ')}</span>
            {previewOf(file.media_type) && (
              <Button size="small" aria-label={t('attachment.preview_of', { name: file.file_name })} onClick={() => setShown(file)}>
                {t('attachment.preview')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown && <PreviewDialog file={shown} onClose={() => setShown(null)} />}
    </>
  );
}
