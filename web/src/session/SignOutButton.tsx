import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignOut } from './queries/signOut';

export function SignOutButton() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Button onClick={() => signOut.mutate()} loading={signOut.isPending}>
      {t('session.sign_out')}
    </Button>
  );
}
