import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectItem } from '../project';
import { addDays, today } from '@/ui/date';
import { FormDialog } from '@/ui/FormDialog';
import type { BulkDeed } from './bulk';
import { BulkFields } from './BulkFields';
import { BulkPreview } from './BulkPreview';
import { useBulk, type BulkValues } from './useBulk';

interface Props {
  deed: BulkDeed;
  rows: ProjectItem[];
  onClose: () => void;
}

/** One form for several projects; before anything is done it says with which of them it can be done. */
export function BulkDialog({ deed, rows, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<BulkValues>();
  const [isRunning, setRunning] = useState(false);
  // Whoever falls out of the list while the deed is done stays in the preview.
  const [chosen] = useState(rows);
  const bulk = useBulk(
    deed,
    chosen.map(({ id }) => id),
  );
  const isOver = !bulk.isReading && bulk.open.length === 0;
  const run = async (values: BulkValues) => {
    setRunning(true);
    await bulk.run(values);
    setRunning(false);
  };
  return (
    <FormDialog<BulkValues>
      title={t(`project.bulk.deeds.${deed}`)}
      submitLabel={isOver ? t('project.bulk.close') : t('project.bulk.submit', { number: bulk.open.length })}
      name="bulk"
      form={form}
      pending={isRunning || bulk.isReading}
      error={bulk.unread}
      initialValues={{ from: today(), review_on: addDays(today(), 90) }}
      onSubmit={(values) => (isOver ? onClose() : void run(values))}
      onClose={onClose}
      width={720}
    >
      {!isOver && <BulkFields deed={deed} />}
      <BulkPreview deed={deed} rows={chosen} projects={bulk.projects} outcomes={bulk.outcomes} />
    </FormDialog>
  );
}
