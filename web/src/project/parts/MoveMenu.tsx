import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '@/reference/useReference';
import { moveMenuId, offerFor, reachable, type Wish } from '../move';
import type { ProjectItem } from '../project';
import { projectQuery } from '../queries/project';

interface Props {
  project: ProjectItem;
  onWish: (wish: Wish) => void;
}

/** The stages that this project can be moved to, as the server tells them when the menu is opened. */
export function MoveMenu({ project, onWish }: Props) {
  const { t } = useTranslation();
  const { stage } = useReference();
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const { data, isError } = useQuery({ ...projectQuery(project.id), enabled: open });
  const items = data ? reachable(data.record) : [];
  const label = (to: string) =>
    data && offerFor(data.record, to) === 'forward' ? t('transition.move_to', { stage: stage(to) }) : t('project.board.back_to', { stage: stage(to) });
  const nothing = { key: '', label: t(isError ? 'project.board.not_read' : 'project.board.cannot_move'), disabled: true };
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      getPopupContainer={(button) => button.closest<HTMLElement>('[role="tabpanel"]') ?? document.body}
      open={open && (data !== undefined || isError)}
      onOpenChange={setOpen}
      menu={{
        items: items.length > 0 ? items.map((to) => ({ key: to, label: label(to) })) : [nothing],
        onClick: ({ key, domEvent }) => {
          // Else Enter would press what has the focus next, too.
          domEvent.preventDefault();
          setOpen(false);
          onWish({ id: project.id, to: key });
        },
      }}
    >
      <Button
        id={moveMenuId(project.id)}
        size="small"
        aria-haspopup="menu"
        aria-label={t('project.board.move_of', { name: project.name })}
        onFocus={() => void queries.prefetchQuery(projectQuery(project.id))}
      >
        {t('project.board.move')}
      </Button>
    </Dropdown>
  );
}
