import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { FactList } from '@/ui/FactList';
import { useFormat } from '@/ui/useFormat';
import type { Project } from '../project';
import styles from '../project.module.css';

/** The points of a project: money, place, contacts, what is still owed. */
export function Facts({ project }: { project: Project }) {
  const { t } = useTranslation();
  const { money, count } = useFormat();
  const { name, subIndustry } = useReference();
  const { investor, foreign_investment: foreign } = project;
  const rows: [string, ReactNode][] = [
    [t('project.investor'), investor.name],
    [t('project.uscc'), investor.uscc && `${investor.uscc}${investor.uscc_verified ? '' : ` · ${t('project.uscc_unverified')}`}`],
    [t('project.amount'), money(project.total_investment_yuan)],
    [t('project.foreign'), foreign && `${foreign.currency} ${count(foreign.amount)}`],
    [t('project.industry'), [name('industries', project.industry), subIndustry(project.sub_industry)].filter(Boolean).join(' · ')],
    [t('project.district'), name('districts', project.district)],
    [t('project.summary'), project.summary],
    [t('project.source'), project.source],
    [t('project.contacts'), project.contacts.map((contact) => `${contact.name} ${contact.phone ?? ''}`.trim()).join(t('ui.separator'))],
    [t('project.last_contact'), project.last_contact_on],
    [t('project.debts'), project.debts.map((debt) => debt.name).join(t('ui.separator'))],
  ];
  return (
    <section className={styles.facts} aria-label={t('project.points')}>
      <h2>{t('project.points')}</h2>
      <FactList rows={rows} />
    </section>
  );
}
