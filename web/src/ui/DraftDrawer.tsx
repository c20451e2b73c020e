import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from './date';
import styles from './ui.module.css';
import { useReturnFocus } from './useReturnFocus';

interface Props {
  title: string;
  size: number;
  submitLabel: string;
  savedAt: Date | null;
  pending: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A drawer for something new, whose draft is kept while it is typed. */
export function DraftDrawer({ title, size, submitLabel, savedAt, pending, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation();
  useReturnFocus();
  return (
    <Drawer
      open
      size={size}
      title={title}
      onClose={onClose}
      footer={
        <div className={styles.drawerFoot}>
          <span className={styles.quiet} role="status">
            {savedAt && t('ui.draft_saved', { time: clock(savedAt) })}
          </span>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="primary" loading={pending} onClick={onSubmit} aria-keyshortcuts="Control+Enter">
            {submitLabel}
          </Button>
        </div>
      }
    >
      {children}
    </Drawer>
  );
}
