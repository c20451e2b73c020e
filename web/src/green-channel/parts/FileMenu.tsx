import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { channelForms, useChannelFile } from '../queries/file';

/** The channel as a file: to reckon with, for a calendar, to print. */
export function FileMenu({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const file = useChannelFile(projectId);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: channelForms.map((key) => ({ key, label: t(`green_channel.files.${key}`) })),
          onClick: ({ key }) => {
            const form = channelForms.find((known) => known === key);
            if (form) file.mutate(form);
          },
        }}
      >
        <Button aria-haspopup="menu" loading={file.isPending}>
          {t('ui.export')}
        </Button>
      </Dropdown>
      {file.error && <ProblemNotice error={file.error} />}
    </>
  );
}
