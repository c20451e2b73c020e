import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '@/ui/ChangeDialog';
import type { KeptDemand } from '../demand';
import { publishDemand, type Publishing } from '../queries/publish';
import { useDemandChange } from '../useDemandChange';
import { useDifferences } from '../useDifferences';

interface Props {
  kept: KeptDemand;
  onClose: () => void;
}

export function PublishDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Publishing>();
  const change = useDemandChange(kept, publishDemand, onClose);
  return (
    <ChangeDialog
      title={t('demand.publish')}
      submitLabel={t('demand.publish_submit')}
      name="publish"
      change={change}
      form={form}
      body={({ reason }: Publishing) => ({ reason: reason?.trim() || undefined })}
      differences={useDifferences()}
      onClose={onClose}
    >
      <p>{t('demand.publish_hint')}</p>
      <Form.Item name="reason" label={t('demand.note')}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </ChangeDialog>
  );
}
