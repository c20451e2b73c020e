import { LoadingOutlined } from '@ant-design/icons';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { antdTheme } from '@/ui/antdTheme';
import { useMedia } from '@/ui/useMedia';
import { useShade } from '@/ui/useShade';
import styles from './app.module.css';
import { AppearanceContext } from './useAppearance';

/** The star is for the eye; `required` says the same to a screen reader without entering the name. */
function requiredMark(label: ReactNode, { required }: { required: boolean }) {
  return (
    <>
      {label}
      {required && <span aria-hidden="true" className={styles.star} />}
    </>
  );
}

/** Colours, faces and antd's words, in the chosen language and shade. */
export function Appearance({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { shade, choice, choose } = useShade();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  return (
    <AppearanceContext value={{ choice, choose }}>
      <ConfigProvider
        theme={antdTheme(shade, still)}
        locale={i18n.language === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> }}
        form={{ colon: false, requiredMark }}
      >
        {children}
      </ConfigProvider>
    </AppearanceContext>
  );
}
