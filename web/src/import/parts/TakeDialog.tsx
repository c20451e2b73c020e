import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Import, ImportRow } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { kindOf } from '../importState';
import { useChangeImport } from '../queries/change';
import { placeOf } from '../rowPlace';
import { Candidates } from './Candidates';

interface Props {
  import: Import;
  row: ImportRow;
  onClose: () => void;
}

interface Values {
  reason: string;
}

/** A row that resembles something goes in all the same, for a reason that is kept. */
export function TakeDialog({ import: file, row, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Values>();
  const change = useChangeImport(file.id);
  return (
    <FormDialog<Values>
      title={t('import.take_row', { row: placeOf(row) })}
      submitLabel={t('import.take')}
      name="take-row"
      form={form}
      pending={change.isPending}
      error={change.error}
      rename={(path) => path.slice(2)}
      onSubmit={({ reason }) => change.mutate({ rows: [{ sheet: row.sheet, row: row.row, reason }] }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Candidates kind={kindOf(file.kind)} candidates={row.candidates} />
      <Form.Item name="reason" label={t('project.not_duplicate_reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
