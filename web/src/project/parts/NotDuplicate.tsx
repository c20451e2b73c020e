import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRules } from '@/ui/useRules';

interface Props {
  pending: boolean;
  onGoOn: (reason: string) => void;
}

/** It is another project after all: one sentence why, kept with it. */
export function NotDuplicate({ pending, onGoOn }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  return (
    <Alert
      type="warning"
      role="alert"
      title={t('project.suspected')}
      description={
        <Form<{ reason: string }> name="not-duplicate" layout="vertical" onFinish={({ reason }) => onGoOn(reason.trim())}>
          <Form.Item name="reason" label={t('project.not_duplicate_reason')} rules={[required]}>
            <Input.TextArea rows={2} autoFocus />
          </Form.Item>
          <Button htmlType="submit" loading={pending}>
            {t('project.log_anyway')}
          </Button>
        </Form>
      }
    />
  );
}
