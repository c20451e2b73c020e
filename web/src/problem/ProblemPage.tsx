import { getRouteApi } from '@tanstack/react-router';
import { ProblemView } from './ProblemView';

const route = getRouteApi('/problems/$problemId');

/** The problem at the address. */
export function ProblemPage() {
  const { problemId } = route.useParams();
  return <ProblemView key={problemId} problemId={problemId} />;
}
