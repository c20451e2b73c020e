import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import styles from '../demand.module.css';

/** The indicators that a technology must reach. */
export function TargetFields() {
  const { t } = useTranslation();
  const { choices } = useReference();
  return (
    <Form.List name="targets">
      {(targets, { add, remove }) => (
        <>
          {targets.map((target, index) => (
            <div key={target.key} className={styles.target} role="group" aria-label={t('demand.target.nth', { number: index + 1 })}>
              <Form.Item name={[target.name, 'name']} label={t('demand.target.name')}>
                <Input />
              </Form.Item>
              <Form.Item name={[target.name, 'comparison']} label={t('demand.target.comparison')} initialValue="at_least">
                <Choose options={choices('comparisons')} />
              </Form.Item>
              <Form.Item name={[target.name, 'value']} label={t('demand.target.value')}>
                <Input />
              </Form.Item>
              <Form.Item name={[target.name, 'unit']} label={t('demand.target.unit')}>
                <Input />
              </Form.Item>
              <Button onClick={() => remove(target.name)}>{t('demand.target.remove')}</Button>
            </div>
          ))}
          <Button className={styles.add} onClick={() => add({})}>
            {t('demand.target.add')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
