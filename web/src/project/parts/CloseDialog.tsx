import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';
import type { KeptProject } from '../project';
import { closeProject, type Closing } from '../queries/close';
import { useDifferences } from '../useDifferences';
import { useProjectChange } from '../useProjectChange';
import { ProjectChoice } from '../ProjectChoice';

interface Props {
  kept: KeptProject;
  onClose: () => void;
}

/** Outcomes a person may choose; `done` comes with the last stage. */
const closable = ['lost', 'withdrawn', 'merged', 'transferred'];

export function CloseDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { choices } = useReference();
  const [form] = Form.useForm<Closing>();
  const outcome = Form.useWatch('outcome', form);
  const change = useProjectChange(kept, closeProject, onClose);
  return (
    <ChangeDialog
      title={t('project.close')}
      submitLabel={t('project.close')}
      name="close"
      change={change}
      form={form}
      body={(values: Closing) => values}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="outcome" label={t('project.outcome')} rules={[chosen]}>
        <Choose options={choices('outcomes').filter((choice) => closable.includes(choice.value))} />
      </Form.Item>
      {outcome === 'merged' && (
        <Form.Item name="into_project_id" label={t('project.into')} rules={[chosen]}>
          <ProjectChoice except={kept.record.id} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={3} />
      </Form.Item>
    </ChangeDialog>
  );
}
