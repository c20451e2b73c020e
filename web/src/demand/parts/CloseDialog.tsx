import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';
import type { KeptDemand } from '../demand';
import { closeDemand, type Closing } from '../queries/close';
import { useDemandChange } from '../useDemandChange';
import { useDifferences } from '../useDifferences';

interface Props {
  kept: KeptDemand;
  onClose: () => void;
}

export function CloseDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { choices } = useReference();
  const [form] = Form.useForm<Closing>();
  const change = useDemandChange(kept, closeDemand, onClose);
  return (
    <ChangeDialog
      title={t('demand.close')}
      submitLabel={t('demand.close_submit')}
      name="close-demand"
      change={change}
      form={form}
      body={(values: Closing) => values}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="outcome" label={t('demand.outcome')} rules={[chosen]}>
        <Choose options={choices('demand_outcomes')} />
      </Form.Item>
      <Form.Item name="reason" label={t('demand.reason')} rules={[required]}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </ChangeDialog>
  );
}
