import { Drawer } from 'antd';
import type { WorkItem } from '@/api/types';
import { NoteForm } from '@/follow-up/NoteForm';
import { WaitingItem } from '@/green-channel/WaitingItem';
import { InstructionView } from '@/instruction/InstructionView';
import { MeetingTaskView } from '@/meeting/MeetingTaskView';
import { ProblemView } from '@/problem/ProblemView';
import { ProjectLink } from '@/project/ProjectLink';
import { useReturnFocus } from '@/ui/useReturnFocus';
import type { DrawerPlace, Opened } from '../place';

interface Props {
  opened: Opened;
  onClose: () => void;
}

/** A thing that waits, opened over the list. */
export function WorkDrawer({ opened: { item, place }, onClose }: Props) {
  if (place.at === 'approval') return <WaitingItem row={item} onClose={onClose} />;
  return <RecordDrawer item={item} place={place} onClose={onClose} />;
}

interface RecordProps {
  item: WorkItem;
  place: Exclude<DrawerPlace, { at: 'approval' }>;
  onClose: () => void;
}

function RecordDrawer({ item, place, onClose }: RecordProps) {
  useReturnFocus();
  return (
    <Drawer open size={640} title={item.kind_name} onClose={onClose}>
      {place.at === 'note' ? <Noting item={item} onDone={onClose} /> : <Shown place={place} />}
    </Drawer>
  );
}

function Shown({ place }: { place: Exclude<RecordProps['place'], { at: 'note' }> }) {
  switch (place.at) {
    case 'problem':
      return <ProblemView problemId={place.id} />;
    case 'instruction':
      return <InstructionView instructionId={place.id} />;
    case 'meeting_task':
      return <MeetingTaskView taskId={place.id} />;
  }
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
