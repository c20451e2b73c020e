import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useExpired } from './expiry';
import { SignInForm } from './parts/SignInForm';
import { useSession } from './useSession';

/** The session ran out: sign in over the page as it stands, so that nothing typed is lost. */
export function SignInAgain() {
  const { t } = useTranslation();
  const { user } = useSession();
  if (!useExpired()) return null;
  return (
    <Modal open closable={false} keyboard={false} footer={null} title={t('session.again')} width={400} zIndex={2000}>
      <p>{t('session.again_hint')}</p>
      <SignInForm username={user.username} />
    </Modal>
  );
}
