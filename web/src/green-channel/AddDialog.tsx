import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { Choose } from '@/ui/Choose';
import { useRules } from '@/ui/useRules';
import type { KeptChannel } from './channel';
import { addItem, type Addition } from './queries/add';
import { useApprovals } from './queries/catalogue';
import { useChannelChange } from './useChannelChange';
import { useDifferences } from './useDifferences';

interface Props {
  kept: KeptChannel;
  onClose: () => void;
}

/** An item that was left out at the opening, or one for a second building. */
export function AddDialog({ kept, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { chosen } = useRules();
  const [form] = Form.useForm<Addition>();
  const change = useChannelChange(kept, addItem, onClose);
  const english = i18n.language.startsWith('en');
  const there = new Set(kept.record.items.map((item) => item.code));
  const options = useApprovals(kept.record.catalogue_version).map((row) => {
    const label = `${row.code} ${english ? row.name_en : row.name_zh}`;
    return { value: row.code, label: there.has(row.code) ? t('green_channel.again', { name: label }) : label };
  });
  return (
    <ChangeDialog
      title={t('green_channel.add')}
      submitLabel={t('green_channel.add')}
      name="add-item"
      change={change}
      form={form}
      body={(values: Addition) => values}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="code" label={t('green_channel.item')} rules={[chosen]}>
        <Choose options={options} />
      </Form.Item>
      <Form.Item name="label" label={t('green_channel.building')} extra={t('green_channel.building_hint')}>
        <Input maxLength={60} />
      </Form.Item>
    </ChangeDialog>
  );
}
