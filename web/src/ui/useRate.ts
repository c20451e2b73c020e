import { useTranslation } from 'react-i18next';

/** A rate to one decimal, with what it is a part of; a dash where there is nothing to count. */
export function useRate() {
  const { t } = useTranslation();
  return ({ numerator, denominator }: { numerator: number; denominator: number }): string =>
    denominator === 0 ? t('ui.none') : t('ui.rate', { percent: ((numerator * 100) / denominator).toFixed(1), numerator, denominator });
}
