import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeople } from '@/reference/usePeople';
import { useReference } from '@/reference/useReference';
import { useSession } from '@/session/useSession';
import { Choose } from '@/ui/Choose';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { issueBody, type IssueValues } from './issueBody';
import { TaskFields } from './parts/TaskFields';
import { useIssue } from './queries/issue';
import { useProblemChoices } from './queries/problems';

interface Props {
  project: { id: string; code: string };
  onClose: () => void;
}

/** A leader's sentence; where it opens a task, who carries it out by when. */
export function IssueDialog({ project, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { user } = useSession();
  const { choices } = useReference();
  const leaders = usePeople().filter((person) => person.mayLead);
  const problems = useProblemChoices(project.id);
  const [form] = Form.useForm<IssueValues>();
  const kind = Form.useWatch('kind', form) ?? 'action';
  const issue = useIssue(project.id);
  return (
    <FormDialog<IssueValues>
      title={t('instruction.issue_of', { code: project.code })}
      submitLabel={t('instruction.issue')}
      name="instruction"
      width={640}
      form={form}
      pending={issue.isPending}
      error={issue.error}
      initialValues={{ kind: 'action', urgency: 'ordinary' }}
      onSubmit={(values) => issue.mutate(issueBody(values), { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="text" label={t('instruction.text')} rules={[required]}>
        <Input.TextArea rows={3} maxLength={1000} autoFocus />
      </Form.Item>
      <Form.Item name="kind" label={t('instruction.kind')} extra={t('instruction.kind_hint')} rules={[chosen]}>
        <Radio.Group options={choices('instruction_kinds')} />
      </Form.Item>
      {kind === 'action' && <TaskFields />}
      {problems.length > 0 && (
        <Form.Item name="problem_id" label={t('instruction.about')}>
          <Choose allowClear options={problems} />
        </Form.Item>
      )}
      {!user.roles.includes('leader') && (
        <Form.Item name="leader_id" label={t('instruction.leader')} extra={t('instruction.leader_hint')}>
          <Choose allowClear options={leaders} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
