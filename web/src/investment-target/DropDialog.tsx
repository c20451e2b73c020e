import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { useRules } from '@/ui/useRules';
import { dropTarget } from './queries/drop';
import type { KeptTarget } from './target';
import { useDifferences } from './useDifferences';
import { useTargetChange } from './useTargetChange';

interface Props {
  kept: KeptTarget;
  onClose: () => void;
}

type Values = Bodies['ReasonBody'];

/** Why a company is pursued no more. */
export function DropDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Values>();
  const change = useTargetChange(kept, dropTarget, onClose);
  return (
    <ChangeDialog
      title={t('investment_target.drop_of', { name: kept.record.name })}
      submitLabel={t('investment_target.drop')}
      name="drop-target"
      change={change}
      form={form}
      body={({ reason }: Values) => ({ reason: reason.trim() })}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} autoFocus />
      </Form.Item>
    </ChangeDialog>
  );
}
