import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Industry, Named, Reference, Stage } from '@/api/types';
import { awaited } from '@/ui/awaited';
import { referenceQuery } from './queries/reference';

/** The lists of codes with their names. */
export type List = Exclude<keyof Reference, 'version' | 'units'>;

export interface Choice {
  value: string;
  label: string;
}

/** A node of the chain map, with where it stands. */
export interface NodeChoice extends Choice {
  industry: string;
  subIndustry: string;
}

export interface Measure {
  unit: string;
  places: number;
  reservationDays: number;
}

/** The reference data, with every name in the reader's language. */
export function useReference() {
  const { i18n } = useTranslation();
  const english = i18n.language.startsWith('en');
  const { data, isPending } = useQuery(referenceQuery);
  const unnamed = (code: string | null | undefined): string => (isPending && code ? awaited : (code ?? ''));
  const named = (row: Named) => (english ? row.name_en : row.name_zh);
  const list = (name: List): Named[] => data?.[name] ?? [];
  const industries: Industry[] = data?.industries ?? [];
  const stages: Stage[] = data?.stages ?? [];
  const units = data?.units ?? [];
  // Made only for who asks for them: every line of a long list asks for names.
  const nodes = (): NodeChoice[] =>
    industries.flatMap((industry) =>
      industry.sub_industries.flatMap((sub) =>
        sub.chain_nodes.map((node) => ({ value: node.code, label: named(node), industry: industry.code, subIndustry: sub.code })),
      ),
    );
  const stageName = (stage: Stage) => (english ? stage.name_en : stage.short_zh);

  return {
    name: (of: List, code: string | null | undefined): string => {
      const row = list(of).find((candidate) => candidate.code === code);
      return row ? named(row) : unnamed(code);
    },
    choices: (of: List): Choice[] => list(of).map((row) => ({ value: row.code, label: named(row) })),
    subIndustries: (industry: string | undefined): Choice[] =>
      (industries.find((row) => row.code === industry)?.sub_industries ?? []).map((row) => ({
        value: row.code,
        label: named(row),
      })),
    subIndustry: (code: string | null | undefined): string => {
      const row = industries.flatMap((industry) => industry.sub_industries).find((sub) => sub.code === code);
      return row ? named(row) : unnamed(code);
    },
    chainNodes: (sub: string | undefined): NodeChoice[] => nodes().filter((node) => sub === undefined || node.subIndustry === sub),
    chainNode: (code: string | null | undefined): string => nodes().find((node) => node.value === code)?.label ?? unnamed(code),
    stages: stages.map((stage) => ({ code: stage.code, name: stageName(stage) })),
    stage: (code: string): string => {
      const row = stages.find((stage) => stage.code === code);
      return row ? stageName(row) : unnamed(code);
    },
    /** What an element is measured in, and how finely; nothing while the reference data is on its way. */
    measure: (element: string): Measure | undefined => {
      const row = data?.elements.find((candidate) => candidate.code === element);
      return row && { unit: english ? row.unit_en : row.unit_zh, places: row.places, reservationDays: row.reservation_days };
    },
    /** Units by the codes under which the reference data and the catalogue of approvals name them. */
    unitChoices: units.map((unit) => ({ value: unit.code, label: english ? unit.name_en : unit.name })),
    unitName: (code: string): string => {
      const unit = units.find((candidate) => candidate.code === code);
      return unit ? (english ? unit.name_en : unit.name) : unnamed(code);
    },
    carries: (evidence: string): string[] => data?.evidence_kinds.find((kind) => kind.code === evidence)?.carries ?? [],
  };
}
