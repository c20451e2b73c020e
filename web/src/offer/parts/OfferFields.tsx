import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import styles from '../offer.module.css';
import type { OfferValues } from '../offerBody';
import { useOfferKinds } from '../useOfferKinds';
import { ChainFields } from './ChainFields';
import { KindFields } from './KindFields';

/** What is offered: what all kinds have, and what the chosen one adds. */
export function OfferFields() {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { choices } = useReference();
  const kinds = useOfferKinds();
  const form = Form.useFormInstance<OfferValues>();
  const kind = Form.useWatch('kind', form);
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name="kind" label={t('offer.kind')} rules={[chosen]}>
          <Choose options={kinds.choices} />
        </Form.Item>
        <Form.Item name="valid_until" label={t('demand.valid_until')}>
          <DateInput />
        </Form.Item>
      </div>
      <Form.Item name="title" label={t('offer.name')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="body" label={t('offer.body')} extra={t('offer.body_hint')}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <ChainFields />
      <div className={styles.pair}>
        <Form.Item name="district" label={t('project.district')}>
          <Choose allowClear options={choices('districts')} />
        </Form.Item>
      </div>
      <KindFields kind={kind} />
    </>
  );
}
