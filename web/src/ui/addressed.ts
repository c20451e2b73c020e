/** The texts that an address names under one key, be it once or several times; empty ones say nothing. */
export function texts(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((item): item is string => typeof item === 'string' && item !== '');
}
