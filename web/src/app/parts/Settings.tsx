import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../useAppearance';
import { chooseLanguage, languages, type Language } from '@/ui/language';
import { shades, type ShadeChoice } from '@/ui/settings';

/** Language and colours. */
export function Settings() {
  const { t, i18n } = useTranslation();
  const { choice, choose } = useAppearance();
  return (
    <>
      <Segmented<Language>
        aria-label={t('ui.language')}
        value={languages.find((language) => language === i18n.language) ?? 'zh'}
        onChange={chooseLanguage}
        options={[
          { value: 'zh', label: t('ui.languages.zh') },
          { value: 'en', label: t('ui.languages.en') },
        ]}
      />
      <Segmented<ShadeChoice>
        aria-label={t('ui.shade')}
        value={choice}
        onChange={choose}
        options={shades.map((value) => ({ value, label: t(`ui.shades.${value}`) }))}
      />
    </>
  );
}
