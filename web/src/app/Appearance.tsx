import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { antdTheme } from '@/ui/antdTheme';
import { customProperties, palettes } from '@/ui/tokens';
import { useMedia } from '@/ui/useMedia';
import styles from './app.module.css';
import { AppearanceContext } from './useAppearance';
import { recall, remember, shades, type ShadeChoice } from './settings';

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
  const [choice, setChoice] = useState<ShadeChoice>(() => shades.find((shade) => shade === recall('shade')) ?? 'system');
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const shade = choice === 'system' ? (prefersDark ? 'dark' : 'light') : choice;

  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.colorScheme = shade;
    Object.entries(customProperties(palettes[shade])).forEach(([name, value]) => style.setProperty(name, value));
  }, [shade]);

  const choose = (next: ShadeChoice) => {
    remember('shade', next);
    setChoice(next);
  };
  return (
    <AppearanceContext value={{ choice, choose }}>
      <ConfigProvider
        theme={antdTheme(shade, still)}
        locale={i18n.language === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
        form={{ colon: false, requiredMark }}
      >
        {children}
      </ConfigProvider>
    </AppearanceContext>
  );
}
