import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { AmountInput } from '@/ui/AmountInput';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { Choose } from '@/ui/Choose';
import { minute, today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import type { KeptDocking } from '../docking';
import styles from '../docking.module.css';
import { outcomeBody, outcomePath, usualThen, type OutcomeValues } from '../outcomeBody';
import { recordOutcome } from '../queries/outcome';
import { useDifferences } from '../useDifferences';
import { useDockingChange } from '../useDockingChange';
import { useDockingWords } from '../useDockingWords';
import { NextStepFields } from './NextStepFields';

interface Props {
  kept: KeptDocking;
  onClose: () => void;
}

/** What came of a docking, what comes next, and whether that meets the demand. */
export function OutcomeDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen, amount } = useRules();
  const { outcomes } = useDockingWords();
  const [form] = Form.useForm<OutcomeValues>();
  const outcome = Form.useWatch('outcome', form);
  const change = useDockingChange(kept, recordOutcome, onClose);
  const begun = minute(kept.record.starts_at).slice(0, 10);
  return (
    <ChangeDialog
      title={t('docking.hold_of', { name: kept.record.with.name })}
      submitLabel={t('docking.hold')}
      name="docking-outcome"
      width={640}
      change={change}
      form={form}
      initialValues={{ on: begun < today() ? begun : today() }}
      body={(values: OutcomeValues): Bodies['OutcomeBody'] => outcomeBody(values)}
      rename={outcomePath}
      differences={useDifferences()}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <Form.Item name="outcome" label={t('docking.outcome')} rules={[chosen]}>
          <Choose<string> options={outcomes} onChange={(next) => form.setFieldValue('then', usualThen(next))} />
        </Form.Item>
        <Form.Item name="on" label={t('docking.on')} rules={[required]}>
          <DateInput max={today()} />
        </Form.Item>
      </div>
      <Form.Item name="amount" label={t('docking.amount')} rules={[amount]}>
        <AmountInput firstUnit="wan" />
      </Form.Item>
      <Form.Item name="summary" label={t('docking.summary')} rules={[required]}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <NextStepFields />
      {outcome && outcome !== 'no' && (
        <Form.Item name="then" label={t('docking.is_met')} extra={t('docking.is_met_hint')}>
          <Radio.Group options={(['met', 'goes_on'] as const).map((value) => ({ value, label: t(`docking.then.${value}`) }))} />
        </Form.Item>
      )}
    </ChangeDialog>
  );
}
