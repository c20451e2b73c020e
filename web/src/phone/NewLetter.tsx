import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { today } from '@/ui/date';
import { Editor } from './Editor';
import styles from './phone.module.css';
import { useOwnProjects } from './queries/own';
import { useWaitingWork } from './queries/work';
import { box } from './queue/box';
import { freshKey, type About, type Letter } from './queue/letter';
import { useReader } from './reader';

interface Props {
  kind: Letter['kind'];
  projectId: string;
}

/** A letter about a project: the one that was begun here before, or a new one. */
export function NewLetter({ kind, projectId }: Props) {
  const { t } = useTranslation();
  const { user } = useReader();
  const project = useAbout(projectId);
  const { data } = useQuery({
    queryKey: ['letter of', user.id, kind, projectId],
    gcTime: 0,
    structuralSharing: false,
    refetchOnWindowFocus: false,
    queryFn: async () => {
      const letters = await box.of(user.id);
      const begun = letters.find((letter) => letter.state === 'draft' && letter.kind === kind && letter.project.id === projectId);
      return begun ?? blank(kind, user.id);
    },
  });
  if (data === undefined || project === undefined) return <p className={styles.loading} role="status">{t('phone.loading')}</p>;
  return <Editor letter={{ ...data, project }} />;
}

/** The project's name, from what is on the phone already; without it, from what the server calls it. */
function useAbout(id: string): About | undefined {
  const own = useOwnProjects();
  const work = useWaitingWork();
  const name = own.data?.find((project) => project.id === id)?.name ?? work.data?.items.find((item) => item.project_id === id)?.project_name;
  if (name !== undefined) return { id, name };
  return own.isPending || work.isPending ? undefined : { id, name: '' };
}

function blank(kind: Letter['kind'], account: string): Letter {
  const kept = { id: freshKey(), key: freshKey(), account, project: { id: '', name: '' }, state: 'draft' as const, photos: [], writtenAt: new Date().toISOString() };
  if (kind === 'note') return { ...kept, kind, values: { on: today(), kind: 'visit', summary: '' } };
  return { ...kept, kind, values: { text: '', kind: 'action', urgency: 'ordinary' } };
}
