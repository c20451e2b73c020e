import { useTranslation } from 'react-i18next';
import type { Due } from './due';

/** What is due, in one line: what, whose it is, by when. */
export function useDueWords() {
  const { t } = useTranslation();
  return ({ kind, title, who, on }: Due): string => {
    const what = title === '' ? t(`project.due.${kind}`) : `${t(`project.due.${kind}`)}${t('project.due.of')}${title}`;
    return [what, who, on && t('project.due.by', { date: on })].filter(Boolean).join(' · ');
  };
}
