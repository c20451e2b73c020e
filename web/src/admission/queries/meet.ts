import { client, kept, type Kept } from '@/api/client';
import type { Bodies, Project } from '@/api/types';

/** Notes that a condition was met. */
export function meetCondition(conditionId: string) {
  return (base: Kept<Project>, body: Bodies['ConditionMetBody']): Promise<Kept<Project>> => {
    const params = { path: { id: base.record.id, condition_id: conditionId }, header: { 'If-Match': base.etag } };
    return kept(client.POST('/api/v1/projects/{id}/admission/conditions/{condition_id}/met', { params, body }));
  };
}
