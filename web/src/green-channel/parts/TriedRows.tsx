import { Button, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';
import { isOver, titleOf, type Channel } from '../channel';
import styles from '../greenChannel.module.css';
import { trials, type TriedRow } from '../tried';

/** The changes to try, at least one: an item, what happens to it, and by how much or without what. */
export function TriedRows({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  return (
    <Form.List name="rows">
      {(fields, { add, remove }) => (
        <fieldset className={styles.tried}>
          <legend>{t('green_channel.suppose')}</legend>
          {fields.map((field, at) => (
            <div key={field.key} className={styles.triedRow}>
              <Row channel={channel} at={field.name} number={at + 1} />
              {fields.length > 1 && <Button onClick={() => remove(field.name)}>{t('green_channel.drop_row')}</Button>}
            </div>
          ))}
          <Button onClick={() => add({ trial: 'late', late_by: 5 })}>{t('green_channel.add_row')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}

interface RowProps {
  channel: Channel;
  at: number;
  number: number;
}

function Row({ channel, at, number }: RowProps) {
  const { t } = useTranslation();
  const { chosen } = useRules();
  const row = Form.useWatch<Partial<TriedRow> | undefined>(['rows', at]);
  const item = channel.items.find(({ id }) => id === row?.item_id);
  const open = channel.items.filter((candidate) => !isOver(candidate));
  const before = channel.items.filter((candidate) => item?.predecessors.includes(candidate.code));
  return (
    <>
      <Form.Item name={[at, 'item_id']} label={t('green_channel.tried_item', { number })} rules={[chosen]}>
        <Choose options={open.map((candidate) => ({ value: candidate.id, label: `${candidate.code} ${titleOf(candidate)}` }))} />
      </Form.Item>
      <Form.Item name={[at, 'trial']} label={t('green_channel.trial', { number })} rules={[chosen]}>
        <Choose options={trials.map((value) => ({ value, label: t(`green_channel.trials.${value}`) }))} />
      </Form.Item>
      {row?.trial === 'without' ? (
        <Form.Item name={[at, 'without']} label={t('green_channel.without', { number })} rules={[chosen]}>
          <Choose options={[...new Map(before.map(({ code, name }) => [code, { value: code, label: `${code} ${name}` }])).values()]} />
        </Form.Item>
      ) : (
        <Form.Item name={[at, 'late_by']} label={t('green_channel.late_by', { number })} rules={[chosen]}>
          <InputNumber min={0} precision={0} suffix={t('green_channel.working_days')} style={{ width: '100%' }} />
        </Form.Item>
      )}
    </>
  );
}
