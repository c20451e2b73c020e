import { useTranslation } from 'react-i18next';
import { chooseLanguage, languages } from '@/ui/language';
import { shades } from '@/ui/settings';
import styles from '../phone.module.css';
import { useChosenShade } from '../shade';
import { Choices } from './Choices';

/** Language and colours. */
export function Settings() {
  const { t, i18n } = useTranslation();
  const { choice, choose } = useChosenShade();
  return (
    <div className={styles.form}>
      <Choices
        label={t('ui.language')}
        value={languages.find((language) => language === i18n.language) ?? 'zh'}
        onChange={chooseLanguage}
        options={languages.map((value) => ({ value, label: t(`ui.languages.${value}`) }))}
      />
      <Choices label={t('ui.shade')} value={choice} onChange={choose} options={shades.map((value) => ({ value, label: t(`ui.shades.${value}`) }))} />
    </div>
  );
}
