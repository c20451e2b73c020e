import { Alert, Button, Form, Input } from 'antd';
import { useRules } from './useRules';

interface Props {
  title: string;
  reasonLabel: string;
  submitLabel: string;
  pending: boolean;
  onGoOn: (reason: string) => void;
}

/** It is another one after all: one sentence why, kept with it. */
export function NotDuplicate({ title, reasonLabel, submitLabel, pending, onGoOn }: Props) {
  const { required } = useRules();
  return (
    <Alert
      type="warning"
      role="alert"
      title={title}
      description={
        <Form<{ reason: string }> name="not-duplicate" layout="vertical" onFinish={({ reason }) => onGoOn(reason.trim())}>
          <Form.Item name="reason" label={reasonLabel} rules={[required]}>
            <Input.TextArea rows={2} autoFocus />
          </Form.Item>
          <Button htmlType="submit" loading={pending}>
            {submitLabel}
          </Button>
        </Form>
      }
    />
  );
}
