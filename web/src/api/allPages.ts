interface Cut<T> {
  items: T[];
  next_cursor?: string | null;
}

/** Every row of a list that is short enough to choose from, page after page. */
export async function allPages<T>(page: (cursor: string | undefined) => Promise<Cut<T>>): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const cut = await page(cursor);
    rows.push(...cut.items);
    cursor = cut.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}
