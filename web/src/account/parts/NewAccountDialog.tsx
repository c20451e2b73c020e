import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { useUnitCodes } from '@/reference/usePeople';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import type { Ending } from '@/ui/EventButtons';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import styles from '../account.module.css';
import { useAskForAccount } from '../queries/requests';
import { RoleFields } from './RoleFields';

/** Asks for an account for somebody who has none; another person confirms. */
export function NewAccountDialog({ onDone, onClose }: Ending) {
  const { t } = useTranslation();
  const { choices } = useReference();
  const { required, chosen } = useRules();
  const [form] = Form.useForm<Bodies['AccountRequestBody']>();
  const send = useAskForAccount();
  return (
    <FormDialog<Bodies['AccountRequestBody']>
      title={t('account.ask')}
      submitLabel={t('account.ask_submit')}
      name="new-account"
      form={form}
      pending={send.isPending}
      error={send.error}
      rename={(path) => path.slice(0, 1)}
      onSubmit={(body) => send.mutate(body, { onSuccess: onDone })}
      onClose={onClose}
    >
      <p className={styles.sentence}>{t('account.ask_hint')}</p>
      <Form.Item name="name" label={t('account.name')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="unit" label={t('account.unit')} rules={[chosen]}>
        <Choose options={useUnitCodes()} />
      </Form.Item>
      <Form.Item name="post" label={t('account.post')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="district" label={t('account.district')} extra={t('account.district_hint')}>
        <Choose allowClear options={choices('districts')} />
      </Form.Item>
      <Form.Item name="username" label={t('account.username')} extra={t('account.username_rule')} rules={[required]}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <RoleFields />
    </FormDialog>
  );
}
