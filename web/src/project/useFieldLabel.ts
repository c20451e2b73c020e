import { useTranslation } from 'react-i18next';

/** What the form calls the field with a pointer of the body. */
export function useFieldLabel() {
  const { t } = useTranslation();
  const labels: Record<string, string | undefined> = {
    '/name': t('project.name'),
    '/investor/name': t('project.investor'),
    '/investor/uscc': t('project.uscc'),
    '/industry': t('project.industry'),
    '/sub_industry': t('project.sub_industry'),
    '/district': t('project.district'),
    '/total_investment_yuan': t('project.amount'),
    '/foreign_investment': t('project.foreign'),
    '/contacts/0/name': t('project.contact'),
    '/contacts/0/phone': t('project.phone'),
    '/reported_on': t('project.reported_on'),
    '/summary': t('project.summary'),
    '/source': t('project.source'),
  };
  return (pointer: string): string => labels[pointer] ?? pointer;
}
