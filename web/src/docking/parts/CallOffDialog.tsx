import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { useRules } from '@/ui/useRules';
import type { KeptDocking } from '../docking';
import { callDockingOff } from '../queries/callOff';
import { useDifferences } from '../useDifferences';
import { useDockingChange } from '../useDockingChange';

interface Props {
  kept: KeptDocking;
  onClose: () => void;
}

type Values = Bodies['ReasonBody'];

/** Why a docking will not be held; those who take part are told. */
export function CallOffDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Values>();
  const change = useDockingChange(kept, callDockingOff, onClose);
  return (
    <ChangeDialog
      title={t('docking.call_off_of', { name: kept.record.with.name })}
      submitLabel={t('docking.call_off')}
      name="call-docking-off"
      change={change}
      form={form}
      body={(values: Values) => values}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} autoFocus />
      </Form.Item>
    </ChangeDialog>
  );
}
