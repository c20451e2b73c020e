import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { useFormat } from '@/ui/useFormat';

/** An amount of an element with its unit; money as money stands everywhere. */
export function useAmount() {
  const { t } = useTranslation();
  const { measure } = useReference();
  const { money } = useFormat();
  return (amount: string, element: string): string => {
    const how = measure(element);
    if (how === undefined) return amount;
    if (how.places === 0) return money(Number(amount));
    return t('element.amount_of', { amount: grouped(amount), unit: how.unit });
  };
}

/** The decimal as the server wrote it, its whole part in threes. */
function grouped(amount: string): string {
  const [whole = '', part] = amount.split('.');
  const threes = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part === undefined ? threes : `${threes}.${part}`;
}
