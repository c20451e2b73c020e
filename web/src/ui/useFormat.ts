import { useTranslation } from 'react-i18next';
import { money } from './money';

/** Money and counts in the reader's language. */
export function useFormat() {
  const { i18n } = useTranslation();
  return {
    money: (yuan: number) => money(yuan, i18n.language),
    count: (value: number) => value.toLocaleString('en'),
  };
}
