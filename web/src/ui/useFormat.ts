import { useTranslation } from 'react-i18next';
import { money } from './money';

/** Money, counts and lengths of files in the reader's language. */
export function useFormat() {
  const { i18n } = useTranslation();
  return {
    money: (yuan: number) => money(yuan, i18n.language),
    count: (value: number) => value.toLocaleString('en'),
    bytes: (value: number) => (value < 1_048_576 ? `${String(Math.ceil(value / 1024))} KB` : `${(value / 1_048_576).toFixed(1)} MB`),
  };
}
