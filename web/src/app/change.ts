/** A change as the event stream tells it. */
export interface Change {
  aggregate: string;
  id: string;
}

export function readChange(data: string): Change | null {
  try {
    const given: unknown = JSON.parse(data);
    if (typeof given !== 'object' || given === null) return null;
    const { aggregate, aggregate_id: id } = given as Record<string, unknown>;
    return typeof id === 'string' && typeof aggregate === 'string' ? { aggregate, id } : null;
  } catch {
    return null;
  }
}
