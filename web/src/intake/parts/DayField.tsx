import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';

/** The day on which a step was done: today, or an earlier one. */
export function DayField() {
  const { t } = useTranslation();
  const { required } = useRules();
  return (
    <Form.Item name="on" label={t('intake.on')} rules={[required]}>
      <DateInput max={today()} />
    </Form.Item>
  );
}
