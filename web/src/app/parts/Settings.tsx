import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../useAppearance';
import { chooseLanguage, languages, type Language } from '../language/language';
import { shades, type ShadeChoice } from '../settings';

/** Language and colours. */
export function Settings() {
  const { t, i18n } = useTranslation();
  const { choice, choose } = useAppearance();
  return (
    <>
      <Segmented<Language>
        aria-label={t('app.language')}
        value={languages.find((language) => language === i18n.language) ?? 'zh'}
        onChange={chooseLanguage}
        options={[
          { value: 'zh', label: t('app.languages.zh') },
          { value: 'en', label: t('app.languages.en') },
        ]}
      />
      <Segmented<ShadeChoice>
        aria-label={t('app.shade')}
        value={choice}
        onChange={choose}
        options={shades.map((value) => ({ value, label: t(`app.shades.${value}`) }))}
      />
    </>
  );
}
