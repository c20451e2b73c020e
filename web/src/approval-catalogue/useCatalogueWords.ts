import { useTranslation } from 'react-i18next';
import type { CatalogueItem } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { partsOf } from './expression';

const kinds = ['approval', 'own', 'milestone'] as const;
const stages = ['0', '1', '2', '3', '4', '5', '6'] as const;
const limits = ['working', 'natural'] as const;

/** The catalogue in words: kinds, stages, limits, what an item waits for and when it applies. */
export function useCatalogueWords() {
  const { t, i18n } = useTranslation();
  const { name, unitName } = useReference();
  const english = i18n.language.startsWith('en');
  const kindNames: Record<string, string | undefined> = Object.fromEntries(kinds.map((kind) => [kind, t(`approval_catalogue.kinds.${kind}`)]));
  const stageNames: Record<string, string | undefined> = Object.fromEntries(stages.map((stage) => [stage, t(`green_channel.stages.${stage}`)]));
  const sentence = (text: string | null | undefined, inWords: (code: string) => string) =>
    partsOf(text)
      .map(({ alternatives, mayBeNone }) => {
        const either = alternatives.map(({ code, isNot }) => (isNot ? t('approval_catalogue.not', { what: inWords(code) }) : inWords(code))).join(t('approval_catalogue.or'));
        return mayBeNone ? t('approval_catalogue.if_it_applies', { what: either }) : either;
      })
      .join(t('approval_catalogue.and'));
  const days = (count: number, kind: string | null | undefined) => (kind === 'natural' ? t('approval_catalogue.natural_days', { count }) : t('approval_catalogue.working_days', { count }));
  return {
    kinds: kinds.map((value) => ({ value, label: t(`approval_catalogue.kinds.${value}`) })),
    stages: stages.map((value) => ({ value: Number(value), label: t(`green_channel.stages.${value}`) })),
    limits: limits.map((value) => ({ value, label: t(`approval_catalogue.limits.${value}`) })),
    title: (item: CatalogueItem) => (english ? item.name_en : item.name_zh),
    kind: (code: string | null | undefined) => kindNames[code ?? 'approval'] ?? code ?? '',
    stage: (stage: number) => stageNames[String(stage)] ?? String(stage),
    unit: (item: CatalogueItem) => (item.unit ? unitName(item.unit) : ''),
    statutory: (item: CatalogueItem) => (typeof item.statutory_days === 'number' ? days(item.statutory_days, item.statutory_kind) : t('ui.none')),
    promised: (item: CatalogueItem) => (typeof item.promised_days === 'number' ? days(item.promised_days, 'working') : t('ui.none')),
    predecessors: (text: string | null | undefined) => sentence(text, (code) => code),
    condition: (text: string | null | undefined) => sentence(text, (code) => name('channel_conditions', code)),
  };
}
