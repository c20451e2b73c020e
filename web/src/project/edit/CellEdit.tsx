import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { AmountInput } from '@/ui/AmountInput';
import { CellEditor, type Way } from '@/ui/CellEditor';
import { Choose } from '@/ui/Choose';
import type { ProjectItem } from '../project';
import { useFieldLabel } from '../useFieldLabel';
import type { Draft, Field } from './cell';
import { hasNotice, CellNotice } from './CellNotice';
import { useCellEdit } from './useCellEdit';

interface Props {
  row: ProjectItem;
  field: Field;
  onClose: (way: Way) => void;
}

/** A cell of the list of projects while it is edited. */
export function CellEdit({ row, field, onClose }: Props) {
  const edit = useCellEdit(row, field, onClose);
  return (
    <CellEditor<Draft>
      side={field === 'total_investment_yuan' ? 'right' : 'left'}
      isSending={edit.isPending}
      notice={hasNotice(edit) && <CellNotice edit={edit} field={field} />}
      asks={edit.meanwhile !== null}
      onKeep={edit.keep}
      onGiveUp={() => onClose('row')}
    >
      {({ describedBy, pick }) => <FieldInput row={row} field={field} draft={edit.draft} describedBy={describedBy} onType={edit.type} onPick={pick} />}
    </CellEditor>
  );
}

interface FieldProps {
  row: ProjectItem;
  field: Field;
  draft: Draft;
  describedBy: string | undefined;
  onType: (draft: Draft) => void;
  onPick: (draft: Draft) => void;
}

function FieldInput({ row, field, draft, describedBy, onType, onPick }: FieldProps) {
  const { t } = useTranslation();
  const { choices, subIndustries } = useReference();
  const label = t('project.edits.label', { field: useFieldLabel()(`/${field}`), name: row.name });
  const shared = { 'aria-describedby': describedBy };
  if (typeof draft !== 'string') return <AmountInput {...shared} label={label} value={draft} onChange={onType} />;
  if (field === 'name') return <Input {...shared} aria-label={label} maxLength={200} value={draft} onChange={({ target }) => onType(target.value)} />;
  const options = {
    industry: () => choices('industries'),
    sub_industry: () => [{ value: '', label: t('project.edits.no_sub_industry') }, ...subIndustries(row.industry)],
    district: () => choices('districts'),
    total_investment_yuan: () => [],
  }[field]();
  return (
    <Choose
      {...shared}
      label={label}
      autoFocus
      defaultOpen
      getPopupContainer={(box: HTMLElement) => box.closest<HTMLElement>('[role="tabpanel"]') ?? document.body}
      value={draft}
      options={options}
      onSelect={(value: string) => onPick(value)}
    />
  );
}
