/** Which version the address shows; the latest where it says nothing. */
export interface VersionSearch {
  version?: number;
}

export function readVersion(given: Record<string, unknown>): VersionSearch {
  const version = Number(given.version);
  return Number.isInteger(version) && version > 0 ? { version } : {};
}
