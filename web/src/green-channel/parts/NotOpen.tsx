import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptProject } from '@/project/project';
import { EmptyPage } from '@/ui/EmptyPage';
import { OpenDialog } from '../OpenDialog';

/** No channel yet: what belongs here, and the first step. */
export function NotOpen({ project }: { project: KeptProject }) {
  const { t } = useTranslation();
  const [opening, setOpening] = useState(false);
  return (
    <EmptyPage title={t('green_channel.empty')} hint={t('green_channel.empty_hint')}>
      {project.record.actions.includes('keep_green_channel') && <Button onClick={() => setOpening(true)}>{t('green_channel.open')}</Button>}
      {opening && <OpenDialog kept={project} onClose={() => setOpening(false)} />}
    </EmptyPage>
  );
}
