import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, kept } from '@/api/client';
import type { LeadBody } from '@/api/types';
import { keepProject } from '../cache';

export function useLogLead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: LeadBody) => kept(client.POST('/api/v1/projects', { body })),
    onSuccess: (project) => keepProject(queries, project),
  });
}
