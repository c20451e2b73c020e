import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import type { KeptProject } from '@/project/project';
import { useDifferences } from '@/project/useDifferences';
import { useProjectChange } from '@/project/useProjectChange';
import { AmountInput, amountYuan, type Amount } from '@/ui/AmountInput';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useFormat } from '@/ui/useFormat';
import { useRules } from '@/ui/useRules';
import { increaseCapital } from './queries/increase';

interface Props {
  kept: KeptProject;
  onClose: () => void;
}

interface Values {
  amount: Amount;
  on: string;
  reason: string;
}

/** More capital for a signed project: by how much, agreed when, why. */
export function IncreaseDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required, amountGiven } = useRules();
  const { money } = useFormat();
  const [form] = Form.useForm<Values>();
  const change = useProjectChange(kept, increaseCapital, onClose);
  const body = ({ amount, ...rest }: Values): Bodies['IncreaseBody'] => ({ ...rest, amount_yuan: amountYuan(amount) ?? 0 });
  return (
    <ChangeDialog
      title={t('count.increase')}
      submitLabel={t('count.increase')}
      name="increase"
      change={change}
      form={form}
      initialValues={{ on: today() }}
      body={body}
      rename={(path) => (path[0] === 'amount_yuan' ? ['amount'] : path)}
      differences={useDifferences()}
      onClose={onClose}
    >
      <p>{t('count.now', { amount: money(change.base.record.total_investment_yuan) })}</p>
      <Form.Item name="amount" label={t('count.amount')} rules={[amountGiven]}>
        <AmountInput />
      </Form.Item>
      <Form.Item name="on" label={t('count.on')} rules={[required]}>
        <DateInput max={today()} />
      </Form.Item>
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </ChangeDialog>
  );
}
