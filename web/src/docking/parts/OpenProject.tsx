import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { Demand } from '@/api/types';
import { refreshDockings } from '../cache';
import type { Docking } from '../docking';
import { leadOrigin } from '../leadOrigin';

const LeadDrawer = lazy(async () => ({ default: (await import('@/project/LeadDrawer')).LeadDrawer }));

interface Props {
  docking: Docking;
  demand: Demand;
  onClose: () => void;
}

/** Logs the project that a docking came to, with what both already say. */
export function OpenProject({ docking, demand, onClose }: Props) {
  const queries = useQueryClient();
  return (
    <Suspense>
      <LeadDrawer origin={leadOrigin(docking, demand)} onLogged={() => void refreshDockings(queries)} onClose={onClose} />
    </Suspense>
  );
}
