import type { List } from '@/reference/useReference';
import type { Library } from './demand';

/** How a field of a library is typed and shown. */
export type Field =
  | { key: TextKey; as: 'text' | 'long' | 'date' | 'area' }
  | { key: NumberKey; as: 'count' }
  | { key: MoneyKey; as: 'money' }
  | { key: ChoiceKey; as: 'choice'; of: List };

type TextKey =
  | 'land_mu' | 'cooperation_form' | 'requirements' | 'current_state' | 'tried' | 'deadline' | 'post' | 'field'
  | 'experience' | 'benefits';
type NumberKey = 'plant_area_m2' | 'trl' | 'headcount';
export type MoneyKey =
  | 'amount_min_yuan' | 'amount_max_yuan' | 'budget_min_yuan' | 'budget_max_yuan' | 'salary_min_yuan' | 'salary_max_yuan';
type ChoiceKey = 'sought' | 'form' | 'confidentiality' | 'degree' | 'level';

/** The typed fields that each library adds. */
export const fields: Record<Library, Field[]> = {
  project: [
    { key: 'sought', as: 'choice', of: 'sought' },
    { key: 'plant_area_m2', as: 'count' },
    { key: 'land_mu', as: 'area' },
    { key: 'amount_min_yuan', as: 'money' },
    { key: 'amount_max_yuan', as: 'money' },
    { key: 'cooperation_form', as: 'text' },
    { key: 'requirements', as: 'long' },
  ],
  technology: [
    { key: 'current_state', as: 'long' },
    { key: 'tried', as: 'long' },
    { key: 'form', as: 'choice', of: 'technology_forms' },
    { key: 'trl', as: 'count' },
    { key: 'budget_min_yuan', as: 'money' },
    { key: 'budget_max_yuan', as: 'money' },
    { key: 'deadline', as: 'date' },
    { key: 'confidentiality', as: 'choice', of: 'confidentialities' },
  ],
  talent: [
    { key: 'post', as: 'text' },
    { key: 'headcount', as: 'count' },
    { key: 'degree', as: 'choice', of: 'degrees' },
    { key: 'field', as: 'text' },
    { key: 'experience', as: 'text' },
    { key: 'salary_min_yuan', as: 'money' },
    { key: 'salary_max_yuan', as: 'money' },
    { key: 'level', as: 'choice', of: 'levels' },
    { key: 'form', as: 'choice', of: 'talent_forms' },
    { key: 'benefits', as: 'long' },
    { key: 'deadline', as: 'date' },
  ],
};
