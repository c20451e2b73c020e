import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeople, useUnits } from '@/reference/usePeople';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';
import styles from '../target.module.css';
import { useNodeChoices } from '../useNodeChoices';

/** What is known of a company that the city would like to win, and who follows it. */
export function TargetFields() {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const units = useUnits();
  const people = usePeople();
  return (
    <>
      <Form.Item name="name" label={t('investment_target.name')} rules={[required]}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <Form.Item name="chain_node" label={t('investment_target.node')} rules={[chosen]}>
        <Choose options={useNodeChoices()} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="place" label={t('investment_target.place')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="country" label={t('investment_target.country')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="products" label={t('investment_target.products')} extra={t('investment_target.products_hint')}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="reason" label={t('investment_target.reason')}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="unit_id" label={t('investment_target.unit')}>
          <Choose allowClear options={units} />
        </Form.Item>
        <Form.Item name="person_id" label={t('investment_target.person')}>
          <Choose allowClear options={people} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('investment_target.note')}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </>
  );
}
