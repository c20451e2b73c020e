import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/ui/FormDialog';
import type { Channel } from './channel';
import { TriedRows } from './parts/TriedRows';
import { WhatIfResult } from './parts/WhatIfResult';
import { useWhatIf } from './queries/whatIf';
import { triedBody, type TriedRow } from './tried';

interface Props {
  channel: Channel;
  /** The item that is tried out first. */
  first?: string;
  onClose: () => void;
}

interface Values {
  rows: TriedRow[];
}

/** What would come of it if items were late, or did not wait for others; nothing is changed. */
export function WhatIfDialog({ channel, first, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const tried = useWhatIf(channel.project_id);
  return (
    <FormDialog<Values>
      title={t('green_channel.what_if')}
      submitLabel={t('green_channel.try')}
      name="what-if"
      width={720}
      form={form}
      pending={tried.isPending}
      error={tried.error}
      initialValues={{ rows: [{ item_id: first, trial: 'late', late_by: 5 }] }}
      onSubmit={({ rows }) => tried.mutate(triedBody(rows))}
      onClose={onClose}
      rename={(path) => (path[0] === 'changes' ? ['rows', ...path.slice(1)] : path)}
    >
      <TriedRows channel={channel} />
      <div role="status">{tried.data && <WhatIfResult channel={channel} result={tried.data} />}</div>
    </FormDialog>
  );
}
