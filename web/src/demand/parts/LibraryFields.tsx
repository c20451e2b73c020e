import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { AmountInput } from '@/ui/AmountInput';
import { Choose } from '@/ui/Choose';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import type { Library } from '../demand';
import styles from '../demand.module.css';
import { fields, type Field } from '../fields';
import { TargetFields } from './TargetFields';

/** The typed fields of one library. */
export function LibraryFields({ library }: { library: Library }) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.library}>
      <legend>{t(`demand.libraries.${library}`)}</legend>
      {library === 'technology' && <TargetFields />}
      <div className={styles.pair}>
        {fields[library].map((field) => (
          <LibraryField key={field.key} field={field} />
        ))}
      </div>
    </fieldset>
  );
}

function LibraryField({ field }: { field: Field }) {
  const { t } = useTranslation();
  const { amount } = useRules();
  return (
    <Form.Item
      name={['fields', field.key]}
      label={t(`demand.fields.${field.key}`)}
      rules={field.as === 'money' ? [amount] : []}
      className={field.as === 'long' ? styles.wide : undefined}
    >
      <FieldInput field={field} />
    </Form.Item>
  );
}

/** The input of one field; antd hands over `id`, `value` and `onChange`, which go on to it. */
function FieldInput({ field, ...handed }: { field: Field }) {
  const { choices } = useReference();
  switch (field.as) {
    case 'long':
      return <Input.TextArea {...handed} rows={2} />;
    case 'date':
      return <DateInput {...handed} />;
    case 'money':
      return <AmountInput {...handed} firstUnit="wan" />;
    case 'choice':
      return <Choose {...handed} allowClear options={choices(field.of)} />;
    case 'count':
      return <Input {...handed} inputMode="numeric" />;
    case 'area':
      return <Input {...handed} inputMode="decimal" />;
    case 'text':
      return <Input {...handed} />;
  }
}
