import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { projectKey, type KeptProject, type Project } from '@/project/project';
import { useMay } from '@/session/useSession';
import { EmptyPage } from '@/ui/EmptyPage';
import { OpenDialog } from '../OpenDialog';

/** No channel yet: what belongs here, and the first step. */
export function NotOpen({ project }: { project: Project }) {
  const { t } = useTranslation();
  const mayKeep = useMay('green_channel_keep');
  const [opening, setOpening] = useState(false);
  // The page above has read the project, and keeps it with the version on which a change builds.
  const { data: kept } = useQuery<KeptProject>({ queryKey: projectKey(project.id), enabled: false });
  return (
    <EmptyPage title={t('green_channel.empty')} hint={t('green_channel.empty_hint')}>
      {mayKeep && project.status === 'active' && <Button onClick={() => setOpening(true)}>{t('green_channel.open')}</Button>}
      {opening && kept && <OpenDialog kept={kept} onClose={() => setOpening(false)} />}
    </EmptyPage>
  );
}
