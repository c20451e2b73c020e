import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useRules } from '@/ui/useRules';
import { useSignIn, type Credentials } from '../queries/signIn';

interface Props {
  username?: string;
}

export function SignInForm({ username }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const signIn = useSignIn();
  return (
    <Form<Credentials>
      name="sign-in"
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(values) => signIn.mutate(values)}
    >
      <Form.Item name="username" label={t('session.username')} rules={[required]}>
        <Input autoComplete="username" autoFocus={!username} />
      </Form.Item>
      <Form.Item name="password" label={t('session.password')} rules={[{ ...required, whitespace: false }]}>
        <Input.Password autoComplete="current-password" autoFocus={Boolean(username)} visibilityToggle={false} />
      </Form.Item>
      {signIn.error && <ProblemNotice error={signIn.error} />}
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('session.sign_in')}
      </Button>
    </Form>
  );
}
