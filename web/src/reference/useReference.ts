import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Industry, Named, Reference, Stage } from '@/api/types';
import { referenceQuery } from './queries/reference';

/** The lists of codes with their names. */
export type List = Exclude<keyof Reference, 'version' | 'units'>;

export interface Choice {
  value: string;
  label: string;
}

/** The reference data, with every name in the reader's language. */
export function useReference() {
  const { i18n } = useTranslation();
  const english = i18n.language.startsWith('en');
  const { data } = useQuery(referenceQuery);
  const named = (row: Named) => (english ? row.name_en : row.name_zh);
  const list = (name: List): Named[] => data?.[name] ?? [];
  const industries: Industry[] = data?.industries ?? [];
  const stages: Stage[] = data?.stages ?? [];
  const stageName = (stage: Stage) => (english ? stage.name_en : stage.short_zh);

  return {
    name: (of: List, code: string | null | undefined): string => {
      const row = list(of).find((candidate) => candidate.code === code);
      return row ? named(row) : (code ?? '');
    },
    choices: (of: List): Choice[] => list(of).map((row) => ({ value: row.code, label: named(row) })),
    subIndustries: (industry: string | undefined): Choice[] =>
      (industries.find((row) => row.code === industry)?.sub_industries ?? []).map((row) => ({
        value: row.code,
        label: named(row),
      })),
    subIndustry: (code: string | null | undefined): string => {
      const row = industries.flatMap((industry) => industry.sub_industries).find((sub) => sub.code === code);
      return row ? named(row) : (code ?? '');
    },
    stages: stages.map((stage) => ({ code: stage.code, name: stageName(stage) })),
    stage: (code: string): string => {
      const row = stages.find((stage) => stage.code === code);
      return row ? stageName(row) : code;
    },
    carries: (evidence: string): string[] => data?.evidence_kinds.find((kind) => kind.code === evidence)?.carries ?? [],
  };
}
