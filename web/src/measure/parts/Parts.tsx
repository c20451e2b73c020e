import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measures } from '@/api/types';
import { useReference, type Choice } from '@/reference/useReference';
import { FigureTable } from '@/ui/FigureTable';
import { useFormat } from '@/ui/useFormat';
import type { Dimension } from '../queries/measures';

interface Props {
  measures: Measures;
  by: Exclude<Dimension, 'stage'>;
  /** The measures that stand beside each other, by their codes. */
  codes: string[];
  year: number | undefined;
}

const lists = { district: 'districts', industry: 'industries', tier: 'tiers' } as const;

/** Some measures taken apart, a line for each part; every number opens its records. */
export function Parts({ measures, by, codes, year }: Props) {
  const { t } = useTranslation();
  const { choices } = useReference();
  const { money, count } = useFormat();
  const shown = codes.flatMap((code) => measures.items.filter((measure) => measure.code === code));
  const label = t(`measure.by.${by}`);
  return (
    <FigureTable
      label={label}
      region={t('measure.parts_region', { by: label })}
      head={label}
      rows={choices(lists[by])}
      rowKey={(row) => row.value}
      rowHead={(row) => row.label}
      columns={shown.map((measure): [string, (row: Choice) => ReactNode] => [
        measure.name,
        (row) => {
          const part = measure.parts.find((candidate) => candidate.code === row.value);
          if (!part || part.numerator === 0) return '0';
          const figure = measure.unit === 'yuan' ? money(part.numerator) : count(part.numerator);
          return (
            <Link
              to="/cockpit/$code"
              params={{ code: measure.code }}
              search={{ [by]: row.value, ...(year !== undefined && { year }) }}
              aria-label={t('measure.of_part', { name: measure.name, part: row.label, figure })}
            >
              {figure}
            </Link>
          );
        },
      ])}
    />
  );
}
