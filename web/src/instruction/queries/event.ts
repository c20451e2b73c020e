import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, taken } from '@/api/client';
import type { Bodies, Instruction } from '@/api/types';
import { refreshProject } from '@/project/cache';

/** Lets something happen to an instruction's task; it only adds, so it needs no version. */
export function useInstructionEvent({ id, project_id: projectId }: Instruction) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Bodies['InstructionEventBody']) =>
      taken(client.POST('/api/v1/instructions/{id}/events', { params: { path: { id } }, body })),
    onSuccess: () => void refreshProject(queries, projectId),
  });
}
