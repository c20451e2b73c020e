import { useTranslation } from 'react-i18next';

/** A share of what was counted, with both numbers; a dash where there was nothing to count. */
export function useRate() {
  const { t } = useTranslation();
  return (numerator: number, denominator: number): string =>
    denominator === 0 ? t('ui.none') : t('green_channel.rate', { percent: ((100 * numerator) / denominator).toFixed(1), numerator, denominator });
}
