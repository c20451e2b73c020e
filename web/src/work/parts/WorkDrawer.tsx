import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { WorkItem } from '@/api/types';
import { NoteForm } from '@/follow-up/NoteForm';
import { WaitingItem } from '@/green-channel/WaitingItem';
import { InstructionView } from '@/instruction/InstructionView';
import { MeetingTaskView } from '@/meeting/MeetingTaskView';
import { ProblemView } from '@/problem/ProblemView';
import { ProjectLink } from '@/project/ProjectLink';
import { useReturnFocus } from '@/ui/useReturnFocus';
import type { Opened } from '../place';

interface Props {
  opened: Opened;
  onClose: () => void;
}

/** A thing that waits, opened over the list. */
export function WorkDrawer({ opened: { item, place }, onClose }: Props) {
  switch (place.at) {
    case 'approval':
      return <WaitingItem row={item} onClose={onClose} />;
    case 'problem':
      return over(<ProblemView problemId={place.id} />);
    case 'instruction':
      return over(<InstructionView instructionId={place.id} />);
    case 'meeting_task':
      return over(<MeetingTaskView taskId={place.id} />);
    case 'note':
      return over(<Noting item={item} onDone={onClose} />);
  }
  function over(children: ReactNode) {
    return (
      <RecordDrawer title={item.kind_name} onClose={onClose}>
        {children}
      </RecordDrawer>
    );
  }
}

interface RecordProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

function RecordDrawer({ title, onClose, children }: RecordProps) {
  useReturnFocus();
  return (
    <Drawer open size={640} title={title} onClose={onClose}>
      {children}
    </Drawer>
  );
}

function Noting({ item, onDone }: { item: WorkItem; onDone: () => void }) {
  return (
    <>
      <p>
        <ProjectLink of={item} /> {item.title}
      </p>
      <NoteForm projectId={item.project_id} onNoted={onDone} />
    </>
  );
}
