import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

export type LightState = 'good' | 'warn' | 'bad';

const coded: Record<string, LightState | undefined> = { green: 'good', yellow: 'warn', red: 'bad' };

/** The light that the server calls `green`, `yellow` or `red`; nothing for any other word. */
export function lightOf(code: string): LightState | undefined {
  return coded[code];
}

/** The shape of each light, where there is no room for the light itself. */
export const shapes: Record<LightState, string> = { good: '●', warn: '▲', bad: '■' };

interface Props {
  state: LightState;
  /** Another word than the light's own. */
  word?: string;
  reason?: string;
}

/** A shape, a colour and a word, with the reason beside it. */
export function Light({ state, word, reason }: Props) {
  const { t } = useTranslation();
  return (
    <span className={styles.light} data-state={state}>
      <span aria-hidden="true">{shapes[state]}</span> {word ?? t(`ui.light.${state}`)}
      {reason && <span className={styles.reason}>{reason}</span>}
    </span>
  );
}
