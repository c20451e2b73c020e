import { Drawer } from 'antd';
import type { WorkItem } from '@/api/types';
import { NoteForm } from '@/follow-up/NoteForm';
import { InstructionView } from '@/instruction/InstructionView';
import { MeetingTaskView } from '@/meeting/MeetingTaskView';
import { ProblemView } from '@/problem/ProblemView';
import { RecordLink } from '@/ui/RecordLink';
import { useReturnFocus } from '@/ui/useReturnFocus';
import { placeOf } from '../place';

interface Props {
  item: WorkItem;
  onClose: () => void;
}

/** A thing that waits, opened over the list. */
export function WorkDrawer({ item, onClose }: Props) {
  useReturnFocus();
  return (
    <Drawer open size={640} title={item.kind_name} onClose={onClose}>
      <Opened item={item} onDone={onClose} />
    </Drawer>
  );
}

function Opened({ item, onDone }: { item: WorkItem; onDone: () => void }) {
  const place = placeOf(item, true);
  switch (place.at) {
    case 'problem':
      return <ProblemView problemId={place.id} />;
    case 'instruction':
      return <InstructionView instructionId={place.id} />;
    case 'meeting_task':
      return <MeetingTaskView taskId={place.id} />;
    default:
      return (
        <>
          <p>
            <RecordLink type="project" id={item.project_id}>
              {item.project_name}
            </RecordLink>{' '}
            {item.title}
          </p>
          <NoteForm projectId={item.project_id} onNoted={onDone} />
        </>
      );
  }
}
