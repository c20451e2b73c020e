import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { AmountInput } from '@/ui/AmountInput';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';
import { fields, type Field } from '../fields';
import { isKind } from '../offer';
import styles from '../offer.module.css';
import { IndicatorFields } from './IndicatorFields';

/** The fields that one kind of offer adds. */
export function KindFields({ kind }: { kind: string | undefined }) {
  const { t } = useTranslation();
  const { amount } = useRules();
  if (!isKind(kind)) return null;
  return (
    <>
      <div className={styles.pair}>
        {fields[kind].map((field) => (
          <Form.Item
            key={field.key}
            name={['fields', field.key]}
            label={t(`offer.fields.${field.key}`)}
            rules={field.as === 'money' ? [amount] : []}
          >
            <FieldInput field={field} />
          </Form.Item>
        ))}
      </div>
      {kind === 'result' && <IndicatorFields />}
    </>
  );
}

/** The input of one field; antd hands over `id`, `value` and `onChange`, which go on to it. */
function FieldInput({ field, ...handed }: { field: Field }) {
  const { choices } = useReference();
  switch (field.as) {
    case 'money':
      return <AmountInput {...handed} firstUnit="wan" />;
    case 'choice':
      return <Choose {...handed} allowClear options={choices(field.of)} />;
    case 'count':
      return <Input {...handed} inputMode="numeric" />;
    case 'area':
      return <Input {...handed} inputMode="decimal" />;
  }
}
