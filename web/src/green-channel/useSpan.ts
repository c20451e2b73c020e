import { useTranslation } from 'react-i18next';

interface Span {
  start_on: string;
  finish_on: string;
}

/** From a day to a day, as it is read. */
export function useSpan() {
  const { t } = useTranslation();
  return (span: Span | null | undefined): string => {
    if (!span) return '';
    return span.start_on === span.finish_on ? span.start_on : t('green_channel.span', { from: span.start_on, to: span.finish_on });
  };
}
