import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pair } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import styles from '../duplicate.module.css';
import { decisions } from '../pairState';
import { useDecide, type Decision } from '../queries/decide';
import { Sides } from './Sides';

interface Props {
  pair: Pair;
  onClose: () => void;
}

/** Decides a pair: one of three, why, and which goes on when they are one. */
export function DecideDialog({ pair, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const [form] = Form.useForm<Decision>();
  const decision = Form.useWatch('decision', form);
  const decide = useDecide(pair);
  return (
    <FormDialog<Decision>
      title={t('duplicate.decide')}
      submitLabel={t('duplicate.decide')}
      name="decide-pair"
      width={760}
      form={form}
      pending={decide.isPending}
      error={decide.error}
      initialValues={{ survivor_id: pair.first.project_id }}
      onSubmit={(values) => decide.mutate(values, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Sides pair={pair} />
      <p className={styles.quiet}>{pair.reasons.join(' · ')}</p>
      <Form.Item name="decision" label={t('duplicate.decision')} rules={[chosen]}>
        <Radio.Group vertical options={decisions.map((value) => ({ value, label: t(`duplicate.decision_hints.${value}`) }))} />
      </Form.Item>
      {decision === 'same' && (
        <Form.Item name="survivor_id" label={t('duplicate.survivor')} extra={t('duplicate.survivor_hint')} rules={[chosen]}>
          <Radio.Group
            vertical
            options={[pair.first, pair.second].map((side) => ({ value: side.project_id, label: `${side.code} ${side.name}` }))}
          />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
