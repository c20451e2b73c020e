import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { useRules } from '@/ui/useRules';
import type { KeptOffer } from '../offer';
import { withdrawOffer } from '../queries/withdraw';
import { useDifferences } from '../useDifferences';
import { useOfferChange } from '../useOfferChange';

interface Props {
  kept: KeptOffer;
  onClose: () => void;
}

type Values = Bodies['OfferWithdrawalBody'];

/** Why an offer is not to be had any more; it stays in the list. */
export function WithdrawDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const [form] = Form.useForm<Values>();
  const change = useOfferChange(kept, withdrawOffer, onClose);
  return (
    <ChangeDialog
      title={t('offer.withdraw_of', { title: kept.record.title })}
      submitLabel={t('offer.withdraw')}
      name="withdraw-offer"
      change={change}
      form={form}
      body={(values: Values) => values}
      differences={useDifferences()}
      onClose={onClose}
    >
      <p>{t('offer.withdraw_hint')}</p>
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} autoFocus />
      </Form.Item>
    </ChangeDialog>
  );
}
