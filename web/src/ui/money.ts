export type Unit = 'wan' | 'yi';

const yuanPer: Record<Unit, bigint> = { wan: 10_000n, yi: 100_000_000n };
const most = BigInt(Number.MAX_SAFE_INTEGER);

/** What a typed amount means: the number as text, and the unit where it was typed with it. */
export interface Typed {
  number: string;
  unit: Unit | null;
}

/** Reads `12.6亿`, `1,200 万元`, `１２６０`; `null` when it is not an amount. */
export function readTyped(text: string): Typed | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,，]/g, '');
  const found = /^(\d+(?:\.\d*)?|\.\d+)(亿元?|万元?)?$/.exec(plain);
  if (found?.[1] === undefined) return null;
  const unit = found[2]?.startsWith('亿') ? 'yi' : found[2] ? 'wan' : null;
  return { number: found[1], unit };
}

/** Whole yuan of a decimal number in a unit, exactly; `null` for parts of a yuan and for what is too large. */
export function toYuan(number: string, unit: Unit): number | null {
  const [whole = '', part = ''] = number.split('.');
  if (!/^\d*$/.test(whole) || !/^\d*$/.test(part) || whole + part === '') return null;
  const scaled = BigInt(whole + part || '0') * yuanPer[unit];
  const divisor = 10n ** BigInt(part.length);
  if (scaled % divisor !== 0n) return null;
  const yuan = scaled / divisor;
  return yuan > most ? null : Number(yuan);
}

/** The number to show in a field for whole yuan. */
export function fromYuan(yuan: number, unit: Unit): string {
  const digits = unit === 'yi' ? 8 : 4;
  const padded = String(Math.abs(yuan)).padStart(digits + 1, '0');
  const part = padded.slice(-digits).replace(/0+$/, '');
  return `${yuan < 0 ? '-' : ''}${padded.slice(0, -digits)}${part && `.${part}`}`;
}

export function fittingUnit(yuan: number): Unit {
  return Math.abs(yuan) >= 100_000_000 ? 'yi' : 'wan';
}

/** Money as it stands everywhere on screen, always with its unit. */
export function money(yuan: number, language: string): string {
  return language.startsWith('en') ? english(yuan) : chinese(yuan);
}

function chinese(yuan: number): string {
  if (Math.abs(yuan) >= 100_000_000) return `${fixed(yuan / 100_000_000, 2)}亿元`;
  return `${trimmed(yuan / 10_000)}万元`;
}

function english(yuan: number): string {
  const size = Math.abs(yuan);
  if (size >= 1_000_000_000) return `CNY ${fixed(yuan / 1_000_000_000, 2)} bn`;
  if (size >= 1_000_000) return `CNY ${trimmed(yuan / 1_000_000)} m`;
  return `CNY ${yuan.toLocaleString('en')}`;
}

function fixed(value: number, places: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places });
}

function trimmed(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
