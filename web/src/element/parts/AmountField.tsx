import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { useRules } from '@/ui/useRules';

interface Props {
  name: string | (string | number)[];
  label: string;
  element: string | undefined;
}

/** An amount of an element, in the unit it is measured in. */
export function AmountField({ name, label, element }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const { measure } = useReference();
  const number = { pattern: /^\d+(\.\d+)?$/, message: t('element.number') };
  return (
    <Form.Item name={name} label={label} rules={[required, number]}>
      {/* A suffix that comes later takes the focus away, so there always is one. */}
      <Input inputMode="decimal" suffix={(element && measure(element)?.unit) ?? ' '} />
    </Form.Item>
  );
}
