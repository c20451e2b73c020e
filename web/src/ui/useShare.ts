import { useTranslation } from 'react-i18next';

/** Basis points as a percentage, without zeros that say nothing. */
export function useShare() {
  const { i18n } = useTranslation();
  return (basisPoints: number): string =>
    (basisPoints / 10_000).toLocaleString(i18n.language, { style: 'percent', maximumFractionDigits: 2 });
}
