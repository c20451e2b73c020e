import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/api/cut';
import type { Bodies, ElementPool } from '@/api/types';
import { ProjectChoice } from '@/project/ProjectChoice';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { addDays, today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { FormDialog } from '@/ui/FormDialog';
import { useRules } from '@/ui/useRules';
import { AmountField } from './parts/AmountField';
import type { EntryKind } from './pool';
import { useEnter } from './queries/enter';
import { usePools } from './queries/pools';
import { useAmount } from './useAmount';
import { usePoolName } from './usePoolName';
import styles from './element.module.css';

/** For whom an entry is, where that is known before the dialog opens. */
export interface For {
  project: { id: string; name: string };
  amount?: string;
}

interface Props {
  pool: ElementPool;
  kind: EntryKind;
  given?: For | undefined;
  onClose: () => void;
}

type Values = Omit<Bodies['ElementEntryBody'], 'kind'>;

/** Reserves, allots, gives back or passes on something of a pool. */
export function EntryDialog({ pool, kind, given, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const { measure } = useReference();
  const name = usePoolName();
  const amount = useAmount();
  const [form] = Form.useForm<Values>();
  const enter = useEnter(pool.id);
  const days = measure(pool.element)?.reservationDays ?? 0;
  return (
    <FormDialog<Values>
      title={t(`element.dialog.${kind}`, { pool: name(pool) })}
      submitLabel={t(`element.do.${kind}`)}
      name="element-entry"
      form={form}
      pending={enter.isPending}
      error={enter.error}
      initialValues={{ amount: given?.amount, project_id: given?.project.id }}
      onSubmit={(values) => enter.mutate({ ...values, ...(given && { project_id: given.project.id }), kind }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={styles.sentence}>{t('element.free_now', { amount: amount(pool.available, pool.element) })}</p>
      {given && <p>{given.project.name}</p>}
      {kind === 'transfer' ? (
        <OtherPool pool={pool} />
      ) : (
        !given && (
          <Form.Item name="project_id" label={t('element.project')} rules={[chosen]}>
            <ProjectChoice />
          </Form.Item>
        )
      )}
      <AmountField name="amount" label={t('element.amount')} element={pool.element} />
      {kind === 'reserve' && (
        <Form.Item name="expires_on" label={t('element.expires')} extra={t('element.expires_hint', { count: days })}>
          <DateInput min={addDays(today(), 1)} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('project.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}

/** The pools of the same element and year, to one of which something is passed on. */
function OtherPool({ pool }: { pool: ElementPool }) {
  const { t } = useTranslation();
  const { chosen } = useRules();
  const { name } = useReference();
  const others = rowsOf(usePools({ element: [pool.element], year: [pool.year] }).data).filter((other) => other.id !== pool.id);
  return (
    <Form.Item name="to_pool_id" label={t('element.to_pool')} rules={[chosen]}>
      <Choose options={others.map((other) => ({ value: other.id, label: name('districts', other.district) }))} />
    </Form.Item>
  );
}
