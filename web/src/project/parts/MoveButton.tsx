import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import type { Project } from '../project';

interface Props {
  project: Project;
  onChoose: (deed: 'move') => void;
}

/** The one primary button of the page. It always opens: what is missing stands inside. */
export function MoveButton({ project, onChoose }: Props) {
  const { t } = useTranslation();
  const { stage } = useReference();
  if (!project.next_stage || !project.actions.includes('advance')) return null;
  return (
    <Button type="primary" onClick={() => onChoose('move')}>
      {t('transition.move_to', { stage: stage(project.next_stage.to) })}
    </Button>
  );
}
