import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { useFormat } from '@/ui/useFormat';
import { valueAt, type Cell } from './cells';

/** A value of a row as people read it. */
export function useShown() {
  const { t } = useTranslation();
  const { name } = useReference();
  const { money } = useFormat();
  return (cell: Cell, body: unknown): string => {
    const value = valueAt(body, cell.path);
    if (cell.input === 'amount') return typeof value === 'number' ? money(value) : t('ui.none');
    if (typeof value !== 'string' || value === '') return t('ui.none');
    return cell.input === 'text' || cell.input === 'date' ? value : name(cell.input, value);
  };
}
