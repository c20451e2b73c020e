import type { LightState } from '@/ui/Light';

const lights: Record<string, LightState | undefined> = { passed: 'good', conditional: 'warn', rejected: 'bad' };

/** The light of a verdict; one that nobody knows asks to be looked at. */
export function verdictLight(verdict: string): LightState {
  return lights[verdict] ?? 'warn';
}
