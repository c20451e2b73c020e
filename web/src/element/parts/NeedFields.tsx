import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import styles from '../element.module.css';
import { AmountField } from './AmountField';

/** The needs, one line each; an element stands once. */
export function NeedFields() {
  const { t } = useTranslation();
  const { chosen } = useRules();
  const { choices } = useReference();
  const needs = Form.useWatch<({ element?: string } | undefined)[] | undefined>('needs');
  const free = (at: number) => choices('elements').filter(({ value }) => !needs?.some((need, other) => other !== at && need?.element === value));
  return (
    <Form.List name="needs">
      {(fields, { add, remove }) => (
        <fieldset className={styles.needFields}>
          <legend>{t('element.needs')}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className={styles.need}>
              <Form.Item name={[field.name, 'element']} label={t('element.element_of', { number: index + 1 })} rules={[chosen]}>
                <Choose options={free(index)} />
              </Form.Item>
              <AmountField name={[field.name, 'amount']} label={t('element.amount_number', { number: index + 1 })} element={needs?.[index]?.element} />
              <Form.Item name={[field.name, 'needed_by']} label={t('element.needed_by_of', { number: index + 1 })}>
                <DateInput />
              </Form.Item>
              <Button onClick={() => remove(field.name)} aria-label={t('element.remove_of', { number: index + 1 })}>
                {t('element.remove')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{t('element.add')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
