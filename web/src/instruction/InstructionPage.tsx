import { getRouteApi } from '@tanstack/react-router';
import { InstructionView } from './InstructionView';

const route = getRouteApi('/instructions/$instructionId');

/** The instruction at the address. */
export function InstructionPage() {
  const { instructionId } = route.useParams();
  return <InstructionView key={instructionId} instructionId={instructionId} />;
}
