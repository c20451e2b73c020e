import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RowProblem } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { AmountInput } from '@/ui/AmountInput';
import { Choose } from '@/ui/Choose';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import type { Cell } from '../cells';
import { stoodThere } from '../columns';

interface Props {
  cell: Cell;
  label: string;
  problems: RowProblem[];
}

/** One value of a row with what is wrong with it. */
export function CellField({ cell, label, problems }: Props) {
  const { t } = useTranslation();
  const { amount } = useRules();
  const says = problems.map((problem) => {
    const given = stoodThere(problem);
    return given ? `${problem.detail} ${t('import.given', { given })}` : problem.detail;
  });
  return (
    <Form.Item
      name={cell.field}
      label={label}
      rules={cell.input === 'amount' ? [amount] : []}
      validateStatus={problems.length > 0 ? 'error' : undefined}
      extra={says.join(t('ui.separator')) || undefined}
    >
      <CellInput input={cell.input} />
    </Form.Item>
  );
}

interface InputProps {
  input: Cell['input'];
  id?: string;
}

/** What the field hands down (id, value, onChange) goes on to the input. */
function CellInput({ input, ...field }: InputProps) {
  const { choices } = useReference();
  switch (input) {
    case 'text':
      return <Input {...field} />;
    case 'amount':
      return <AmountInput {...field} />;
    case 'date':
      return <DateInput {...field} />;
    default:
      return <Choose {...field} allowClear options={choices(input)} />;
  }
}
