import type { Person } from '@/api/types';
import { useMay, useSession } from '@/session/useSession';

/** Whether an absence of this person is offered to be recorded: one's own, and by who keeps projects those of the own district. */
export function useMayRecord(): (person: Person) => boolean {
  const { user } = useSession();
  const mayAtAll = useMay('absence_record');
  const keepsProjects = useMay('project_edit');
  return (person) => {
    const isOwn = person.id === user.person_id;
    const isWithin = keepsProjects && (!user.district || user.district === person.district);
    return mayAtAll && (isOwn || isWithin);
  };
}
