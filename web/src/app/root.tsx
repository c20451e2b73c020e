import { createRootRouteWithContext } from '@tanstack/react-router';
import { referenceAhead } from '@/reference/ahead';
import { ProblemNotice } from '@/ui/ProblemNotice';
import type { Ahead } from './ahead';
import { readDrawer } from './drawer';
import { NotFound } from './parts/NotFound';
import { Shell } from './Shell';

/** What the routes are given: nothing where a test asks for its answers itself. */
interface RouteContext {
  ahead?: Ahead;
}

export const root = createRootRouteWithContext<RouteContext>()({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => <ProblemNotice error={error} onRetry={() => window.location.reload()} />,
  validateSearch: readDrawer,
  loader: ({ context }) => context.ahead?.one(referenceAhead),
});
