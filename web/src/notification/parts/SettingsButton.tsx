import { SettingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotificationSettings } from '../queries/settings';
import { SettingsDialog } from './SettingsDialog';

interface Props {
  onDone: () => void;
}

/** The way to what is told by mail. */
export function SettingsButton({ onDone }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useNotificationSettings();
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" icon={<SettingOutlined aria-hidden />} aria-haspopup="dialog" disabled={!data} onClick={() => setOpen(true)}>
        {t('notification.settings')}
      </Button>
      {open && data && (
        <SettingsDialog
          settings={data}
          onDone={() => {
            close();
            onDone();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
