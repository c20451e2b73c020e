import { useTranslation } from 'react-i18next';
import { Light, type LightState } from '@/ui/Light';

const lights = { reading: 'warn', ready: 'warn', committing: 'warn', done: 'good', failed: 'bad' } satisfies Record<string, LightState>;

function isKnown(state: string): state is keyof typeof lights {
  return state in lights;
}

/** How an import stands. */
export function StateLight({ state }: { state: string }) {
  const { t } = useTranslation();
  return isKnown(state) ? <Light state={lights[state]} word={t(`import.states.${state}`)} /> : null;
}
