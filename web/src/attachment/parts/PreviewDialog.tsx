import { Modal, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@/api/types';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useReturnFocus } from '@/ui/useReturnFocus';
import styles from '../attachment.module.css';
import { previewOf } from '../preview';
import { useContent } from '../queries/content';
import { useShown } from '../useShown';

interface Props {
  file: Pick<Attachment, 'id' | 'file_name' | 'media_type'>;
  onClose: () => void;
}

/** A picture or a PDF document, over the page. */
export function PreviewDialog({ file, onClose }: Props) {
  const { t } = useTranslation();
  const content = useContent(file.id, file.media_type);
  useReturnFocus();
  return (
    <Modal open title={file.file_name} footer={null} width={960} centered closable={{ 'aria-label': t('attachment.close') }} onCancel={onClose}>
      {content.error && <ProblemNotice error={content.error} />}
      {content.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {content.data && <Shown file={file} content={content.data} />}
    </Modal>
  );
}

function Shown({ file, content }: Pick<Props, 'file'> & { content: Blob }) {
  const shown = useShown(content);
  if (previewOf(file.media_type) === 'picture') return <img ref={shown} className={styles.picture} alt={file.file_name} />;
  return <iframe ref={shown} className={styles.document} title={file.file_name} />;
}
