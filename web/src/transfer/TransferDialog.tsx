import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KeptProject } from '@/project/project';
import { useDifferences } from '@/project/useDifferences';
import { useProjectChange } from '@/project/useProjectChange';
import { useReference } from '@/reference/useReference';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';
import { transferProject, type Transferring } from './queries/transfer';
import { transferBody, type TransferValues } from './transferBody';

interface Props {
  kept: KeptProject;
  onClose: () => void;
}

/** Another district goes on with the project; the sending one keeps a share of the statistics for some years. */
export function TransferDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { choices, name } = useReference();
  const [form] = Form.useForm<TransferValues>();
  const change = useProjectChange(kept, transferProject, onClose);
  const from = change.base.record.district;
  return (
    <ChangeDialog
      title={t('transfer.transfer')}
      submitLabel={t('transfer.submit')}
      name="transfer"
      change={change}
      form={form}
      body={(values: TransferValues): Transferring => transferBody(values)}
      rename={(path) => (path[0] === 'share_basis_points' ? ['percent'] : path)}
      differences={useDifferences()}
      onClose={onClose}
    >
      <p>{t('transfer.from_now', { district: name('districts', from) })}</p>
      <Form.Item name="to_district" label={t('transfer.to')} rules={[chosen]}>
        <Choose options={choices('districts').filter((district) => district.value !== from)} />
      </Form.Item>
      <Form.Item name="percent" label={t('transfer.share')} extra={t('transfer.share_hint')}>
        <InputNumber min={0} max={100} precision={2} suffix="%" />
      </Form.Item>
      <Form.Item name="years" label={t('transfer.years')} extra={t('transfer.years_hint')}>
        <InputNumber min={1} max={20} precision={0} suffix={t('transfer.year_unit')} />
      </Form.Item>
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </ChangeDialog>
  );
}
