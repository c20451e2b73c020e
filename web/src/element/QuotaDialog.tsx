import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Kept } from '@/api/client';
import type { Bodies, ElementPool } from '@/api/types';
import { useChange } from '@/api/useChange';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { useRules } from '@/ui/useRules';
import { refreshPools } from './cache';
import { AmountField } from './parts/AmountField';
import { readPool } from './queries/pool';
import { changeQuota } from './queries/quota';
import { useAmount } from './useAmount';
import { usePoolName } from './usePoolName';

interface Props {
  kept: Kept<ElementPool>;
  onClose: () => void;
}

type Values = Bodies['ElementQuotaBody'];

/** Another quota, on the sums as they were seen. */
export function QuotaDialog({ kept, onClose }: Props) {
  const { t } = useTranslation();
  const { required } = useRules();
  const queries = useQueryClient();
  const name = usePoolName();
  const amount = useAmount();
  const [form] = Form.useForm<Values>();
  const change = useChange<ElementPool, Values>({
    seen: kept,
    send: changeQuota,
    read: () => readPool(kept.record.id),
    onDone: () => {
      void refreshPools(queries);
      onClose();
    },
  });
  const parts = ['quota', 'allotted', 'reserved', 'available'] as const;
  return (
    <ChangeDialog<ElementPool, Values, Values>
      title={t('element.dialog.change_quota', { pool: name(kept.record) })}
      submitLabel={t('element.do.change_quota')}
      name="element-quota"
      change={change}
      form={form}
      initialValues={{ quota: kept.record.quota }}
      body={(values) => values}
      differences={(seen, now) =>
        parts.map((part) => ({ label: t(`element.part.${part}`), seen: amount(seen[part], seen.element), now: amount(now[part], now.element) }))
      }
      onClose={onClose}
    >
      <AmountField name="quota" label={t('element.part.quota')} element={kept.record.element} />
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </ChangeDialog>
  );
}
