import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { KeptProject } from '@/project/project';
import { ProblemNotice } from '@/ui/ProblemNotice';
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
  const { data, error, refetch } = useQuery(channelQuery(project.record.id));
  const change = (next: ChannelSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  if (data === undefined) {
    if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
    return <Skeleton active paragraph={{ rows: 10 }} title={false} />;
  }
  if (data === null) return <NotOpen project={project} />;
  const open = (id: string) => change({ item: id });
  return (
    <>
      <OpenChannel kept={data} view={view} zoom={zoom} opened={item} onChange={change} />
      {item && <ItemDrawer kept={data} itemId={item} onOpen={open} onClose={() => change({ item: undefined })} />}
    </>
  );
}
