import { useReference } from '@/reference/useReference';
import { Light, type LightState } from '@/ui/Light';

const states: Record<string, LightState | undefined> = { green: 'good', yellow: 'warn', red: 'bad' };

interface Props {
  step: { light: string; state: string };
}

/** How a step stands: the light's shape and colour with the word of its state. */
export function StepLight({ step }: Props) {
  const { name } = useReference();
  return <Light state={states[step.light] ?? 'warn'} word={name('step_states', step.state)} />;
}
