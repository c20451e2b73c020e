import { useTranslation } from 'react-i18next';
import { ExportMenu } from '@/ui/ExportMenu';
import { channelForms, useChannelFile } from '../queries/file';

/** The channel as a file: to reckon with, for a calendar, to print. */
export function FileMenu({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const file = useChannelFile(projectId);
  return <ExportMenu forms={channelForms} word={(form) => t(`green_channel.files.${form}`)} pending={file.isPending} error={file.error} onExport={file.mutate} />;
}
