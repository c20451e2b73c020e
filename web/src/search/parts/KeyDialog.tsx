import { Button, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  secret: string;
  onClose: () => void;
}

/** The key of a webhook, which the server shows this once. */
export function KeyDialog({ secret, onClose }: Props) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(secret).then(() => setCopied(true));
  return (
    <Modal
      open
      title={t('search.saved.key')}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('search.saved.key_kept')}
        </Button>
      }
    >
      <p>{t('search.saved.key_hint')}</p>
      <Space.Compact block>
        <Input readOnly aria-label={t('search.saved.key')} value={secret} onFocus={(event) => event.target.select()} />
        <Button onClick={copy}>{t(copied ? 'search.saved.copied' : 'search.saved.copy')}</Button>
      </Space.Compact>
    </Modal>
  );
}
