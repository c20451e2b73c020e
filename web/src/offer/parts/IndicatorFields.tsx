import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import styles from '../offer.module.css';

/** The indicators that a result reaches. */
export function IndicatorFields() {
  const { t } = useTranslation();
  const { choices } = useReference();
  return (
    <Form.List name="indicators">
      {(indicators, { add, remove }) => (
        <fieldset className={styles.indicators}>
          <legend>{t('demand.targets')}</legend>
          {indicators.map((row, index) => (
            <div key={row.key} className={styles.indicator} role="group" aria-label={t('demand.target.nth', { number: index + 1 })}>
              <Form.Item name={[row.name, 'name']} label={t('demand.target.name')}>
                <Input />
              </Form.Item>
              <Form.Item name={[row.name, 'comparison']} label={t('demand.target.comparison')} initialValue="at_least">
                <Choose options={choices('comparisons')} />
              </Form.Item>
              <Form.Item name={[row.name, 'value']} label={t('demand.target.value')}>
                <Input />
              </Form.Item>
              <Form.Item name={[row.name, 'unit']} label={t('demand.target.unit')}>
                <Input />
              </Form.Item>
              <Button onClick={() => remove(row.name)}>{t('demand.target.remove')}</Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{t('demand.target.add')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
