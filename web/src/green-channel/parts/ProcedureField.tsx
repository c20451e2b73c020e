import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';
import type { ChannelItem } from '../channel';
import { running } from '../steps';

interface Props {
  item: ChannelItem;
  kind: 'start_special' | 'end_special';
}

/** Which special procedure begins, or which of those that run ends. */
export function ProcedureField({ item, kind }: Props) {
  const { t } = useTranslation();
  const { chosen } = useRules();
  const { choices } = useReference();
  const runs = running(item);
  // A correction has steps of its own.
  const options = choices('clock_stops').filter(({ value }) => value !== 'correction' && runs.includes(value) === (kind === 'end_special'));
  return (
    <Form.Item name="procedure" label={t('green_channel.procedure')} rules={[chosen]} initialValue={options.length === 1 ? options[0]?.value : undefined}>
      <Choose options={options} />
    </Form.Item>
  );
}
