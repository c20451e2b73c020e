import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { KeptProject } from '@/project/project';
import { RecordStates } from '@/ui/RecordStates';
import type { ChannelSearch } from './channelSearch';
import { ItemDrawer } from './ItemDrawer';
import { NotOpen } from './parts/NotOpen';
import { OpenChannel } from './parts/OpenChannel';
import { channelQuery } from './queries/channel';

const route = getRouteApi('/projects/$projectId');

/** The green channel of a project: what is to be approved, how it stands, when trial production is expected. */
export function GreenChannel({ project }: { project: KeptProject }) {
  const { view = 'chart', zoom = 'months', item } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(channelQuery(project.record.id));
  const change = (next: ChannelSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const open = (id: string) => change({ item: id });
  return (
    <RecordStates query={query}>
      {(kept) =>
        kept === null ? (
          <NotOpen project={project} />
        ) : (
          <>
            <OpenChannel kept={kept} view={view} zoom={zoom} opened={item} onChange={change} />
            {item && <ItemDrawer kept={kept} itemId={item} onOpen={open} onClose={() => change({ item: undefined })} />}
          </>
        )
      }
    </RecordStates>
  );
}
