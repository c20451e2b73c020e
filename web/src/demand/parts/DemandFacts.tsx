import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { FactList } from '@/ui/FactList';
import { useFormat } from '@/ui/useFormat';
import { isLibrary, type Demand } from '../demand';
import styles from '../demand.module.css';
import { fields, type Field } from '../fields';

/** The typed fields of a demand, each with its unit. */
export function DemandFacts({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const { name, subIndustry } = useReference();
  const shown = useShown();
  const own = isLibrary(demand.library) ? fields[demand.library] : [];
  const targets = demand.targets ?? [];
  const industry = [name('industries', demand.industry), subIndustry(demand.sub_industry)].filter(Boolean).join(' · ');
  const rows: [string, ReactNode][] = [
    [t('demand.targets'), targets.length > 0 && <Targets key="targets" targets={targets} />],
    [t('project.industry'), industry],
    [t('demand.valid_until'), demand.valid_until ?? undefined],
    ...own.map((field): [string, ReactNode] => [t(`demand.fields.${field.key}`), shown(field, demand)]),
    [t('demand.contact'), demand.contact ? `${demand.contact.name} ${demand.contact.phone ?? ''}` : undefined],
  ];
  return <FactList rows={rows} />;
}

function Targets({ targets }: { targets: NonNullable<Demand['targets']> }) {
  const { name } = useReference();
  return (
    <ul className={styles.targets}>
      {targets.map((target) => (
        <li key={`${target.name}${target.value}`}>
          {target.name} {name('comparisons', target.comparison)} {target.value} {target.unit}
        </li>
      ))}
    </ul>
  );
}

function useShown() {
  const { t } = useTranslation();
  const { money, count } = useFormat();
  const { name } = useReference();
  return (field: Field, demand: Demand): string | undefined => {
    const value = demand[field.key];
    if (value === null || value === undefined || value === '') return undefined;
    if (field.as === 'money') return money(Number(value));
    if (field.as === 'choice') return name(field.of, String(value));
    if (field.as === 'area') return t('ui.mu', { value });
    if (field.key === 'plant_area_m2') return `${count(Number(value))} m²`;
    return String(value);
  };
}
