/** The few colours, sizes and faces of the whole application. */
export interface Palette {
  page: string;
  surface: string;
  raised: string;
  line: string;
  strongLine: string;
  text: string;
  second: string;
  third: string;
  accent: string;
  onAccent: string;
  accentWash: string;
  good: string;
  warn: string;
  bad: string;
}

export type Shade = 'light' | 'dark';

export const palettes: Record<Shade, Palette> = {
  light: {
    page: '#F6F7F9',
    surface: '#FFFFFF',
    raised: '#FFFFFF',
    line: '#E2E6EC',
    strongLine: '#C9D0DA',
    text: '#1A1F27',
    second: '#4F5967',
    third: '#5F6977',
    accent: '#1757C2',
    onAccent: '#FFFFFF',
    accentWash: '#EDF3FD',
    good: '#18794E',
    warn: '#9A5B00',
    bad: '#C4281C',
  },
  dark: {
    page: '#101317',
    surface: '#171B21',
    raised: '#1E232B',
    line: '#2A313B',
    strongLine: '#3A4350',
    text: '#E7EAEF',
    second: '#A9B3C0',
    third: '#8A95A4',
    accent: '#7DACFF',
    onAccent: '#0B1220',
    accentWash: '#1A2740',
    good: '#4CC38A',
    warn: '#F0B34B',
    bad: '#FF8A7A',
  },
};

export const face =
  "'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif";

export const corner = 6;

/** The height of the bar that stays at the top. */
export const topBar = 52;

/** Below this width the side bar becomes a bottom bar and tables become cards; on paper they stay tables. */
export const narrow = 'screen and (max-width: 899.98px)';

/** The palette as custom properties: `accentWash` becomes `--accent-wash`. */
export function customProperties(palette: Palette): Record<string, string> {
  const name = (key: string) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return Object.fromEntries(Object.entries(palette).map(([key, value]) => [name(key), String(value)]));
}
