import { Input, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { readTyped, toYuan, type Unit } from './money';

/** An amount as it is being typed. */
export interface Amount {
  number: string;
  unit: Unit;
}

interface Props {
  id?: string;
  value?: Amount;
  onChange?: (amount: Amount) => void;
  label?: string;
  firstUnit?: Unit;
  'aria-describedby'?: string | undefined;
}

/** A number with its unit; a unit typed or pasted with the number is taken over. */
export function AmountInput({ id, value, onChange, label, firstUnit = 'yi', 'aria-describedby': describedBy }: Props) {
  const { t } = useTranslation();
  const { number, unit } = value ?? { number: '', unit: firstUnit };
  const type = (text: string) => {
    const typed = readTyped(text);
    onChange?.(typed?.unit ? { number: typed.number, unit: typed.unit } : { number: text, unit });
  };
  return (
    <Space.Compact block>
      <Input id={id} aria-label={label} aria-describedby={describedBy} inputMode="decimal" value={number} onChange={(event) => type(event.target.value)} />
      <Select<Unit>
        aria-label={t('ui.money.unit')}
        style={{ width: 104 }}
        value={unit}
        onChange={(next) => onChange?.({ number, unit: next })}
        options={[
          { value: 'wan', label: t('ui.money.wan') },
          { value: 'yi', label: t('ui.money.yi') },
        ]}
      />
    </Space.Compact>
  );
}

/** Whole yuan of what was typed: `undefined` when empty, `null` when it is not an amount. */
export function amountYuan(amount: Amount | undefined): number | null | undefined {
  if (amount === undefined || amount.number.trim() === '') return undefined;
  const typed = readTyped(amount.number);
  return typed === null ? null : toYuan(typed.number, typed.unit ?? amount.unit);
}
