import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '@/api/types';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { today } from '@/ui/date';
import { filled } from '@/ui/filled';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import styles from './element.module.css';
import { AmountField } from './parts/AmountField';
import { useOpenPool } from './queries/open';

interface Values {
  element: string;
  district: string;
  year: string;
  quota: string;
  source?: string;
}

const body = ({ year, source, ...rest }: Values): Bodies['ElementPoolBody'] => ({
  ...rest,
  year: Number(year),
  ...(filled(source) && { source: filled(source) }),
});

/** A new pool: what, whose, for which year, how much. */
export function OpenPoolDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { chosen } = useRules();
  const { choices } = useReference();
  const [form] = Form.useForm<Values>();
  const element = Form.useWatch('element', form);
  const open = useOpenPool();
  const year = { pattern: /^\d{4}$/, message: t('element.year_rule'), required: true };
  return (
    <FormDialog<Values>
      title={t('element.open')}
      submitLabel={t('element.open_submit')}
      name="element-pool"
      form={form}
      pending={open.isPending}
      error={open.error}
      initialValues={{ year: today().slice(0, 4) }}
      onSubmit={(values) => open.mutate(body(values), { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <Form.Item name="element" label={t('element.element')} rules={[chosen]}>
          <Choose options={choices('elements')} />
        </Form.Item>
        <Form.Item name="district" label={t('project.district')} rules={[chosen]}>
          <Choose options={choices('districts')} />
        </Form.Item>
        <Form.Item name="year" label={t('element.year')} rules={[year]}>
          <Input inputMode="numeric" maxLength={4} />
        </Form.Item>
        <AmountField name="quota" label={t('element.part.quota')} element={element} />
      </div>
      <Form.Item name="source" label={t('element.source')}>
        <Input maxLength={200} placeholder={t('element.source_hint')} />
      </Form.Item>
    </FormDialog>
  );
}
