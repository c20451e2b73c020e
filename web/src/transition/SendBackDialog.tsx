import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KeptProject } from '@/project/project';
import { useDifferences } from '@/project/useDifferences';
import { useProjectChange } from '@/project/useProjectChange';
import { useReference } from '@/reference/useReference';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import { moveProject, type Move } from './queries/move';

interface Props {
  kept: KeptProject;
  /** The stage that was chosen already. */
  to?: string;
  /** Told of the project after the move, in place of `onClose`. */
  onMoved?: (project: KeptProject) => void;
  onClose: () => void;
}

type Values = Omit<Move, 'evidence'>;

/** Back to an earlier stage, with a reason; the evidence is kept. */
export function SendBackDialog({ kept, to, onMoved, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { stage } = useReference();
  const [form] = Form.useForm<Values>();
  const change = useProjectChange(kept, moveProject, onMoved ?? onClose);
  return (
    <ChangeDialog
      title={t('transition.send_back')}
      submitLabel={t('transition.send_back_submit')}
      name="send-back"
      change={change}
      form={form}
      initialValues={{ to, on: today() }}
      body={(values: Values): Move => ({ ...values, evidence: [] })}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="to" label={t('transition.back_to')} rules={[chosen]}>
        <Choose options={kept.record.earlier_stages.map((code) => ({ value: code, label: stage(code) }))} />
      </Form.Item>
      <Form.Item name="on" label={t('transition.on')} rules={[required]}>
        <DateInput max={today()} />
      </Form.Item>
      <Form.Item name="note" label={t('transition.back_reason')} rules={[required]}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </ChangeDialog>
  );
}
