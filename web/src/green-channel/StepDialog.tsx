import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { AttachmentInput } from '@/attachment/AttachmentInput';
import { ChangeDialog } from '@/ui/ChangeDialog';
import { today } from '@/ui/date';
import { DateInput } from '@/ui/DateInput';
import { useRules } from '@/ui/useRules';
import { titleOf, type ChannelItem, type KeptChannel } from './channel';
import { ProcedureField } from './parts/ProcedureField';
import { noteEvent, type ItemEvent } from './queries/event';
import { needsReason, takesDocument, type StepKind } from './steps';
import { useChannelChange } from './useChannelChange';
import { useDifferences } from './useDifferences';

interface Props {
  kept: KeptChannel;
  item: ChannelItem;
  kind: StepKind;
  onClose: () => void;
}

type Values = Omit<ItemEvent, 'kind'>;

/** One thing that happens to an item: when, what goes with it, and why where that must be said. */
export function StepDialog({ kept, item, kind, onClose }: Props) {
  const { t } = useTranslation();
  const { required, chosen } = useRules();
  const [form] = Form.useForm<Values>();
  const change = useChannelChange(kept, noteEvent(item.id), onClose);
  const reason = needsReason(kind);
  return (
    <ChangeDialog
      title={t('green_channel.step_of', { step: t(`green_channel.do.${kind}`), item: titleOf(item) })}
      submitLabel={t(`green_channel.do.${kind}`)}
      name="item-step"
      change={change}
      form={form}
      initialValues={{ on: today() }}
      body={(values: Values) => ({ kind, ...values })}
      differences={useDifferences()}
      onClose={onClose}
    >
      <Form.Item name="on" label={t('green_channel.on')} rules={[required]}>
        <DateInput max={today()} />
      </Form.Item>
      {(kind === 'start_special' || kind === 'end_special') && <ProcedureField item={item} kind={kind} />}
      {kind === 'extend' && (
        <Form.Item name="days" label={t('green_channel.extend_by')} rules={[chosen]}>
          <InputNumber min={1} precision={0} suffix={t('green_channel.working_days')} style={{ width: '100%' }} />
        </Form.Item>
      )}
      {takesDocument(kind) && (
        <>
          <Form.Item
            name="document"
            label={t('green_channel.document')}
            extra={kind === 'finish' && item.document ? t('green_channel.ends_with', { document: item.document }) : undefined}
          >
            <Input maxLength={1000} />
          </Form.Item>
          <Form.Item name="attachment_id" label={t('green_channel.file')}>
            <AttachmentInput />
          </Form.Item>
        </>
      )}
      <Form.Item name="note" label={t(kind === 'request_correction' ? 'green_channel.what_to_correct' : reason ? 'project.reason' : 'green_channel.note')} rules={reason ? [required] : []}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </ChangeDialog>
  );
}
