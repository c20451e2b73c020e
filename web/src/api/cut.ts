interface Cut {
  next_cursor?: string | null;
}

/** How TanStack Query walks a list whose pages name the next one. */
export const byCursor = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: Cut): string | undefined => last.next_cursor ?? undefined,
};

/** All rows of the pages that were read so far. */
export function rowsOf<T>(data: { pages: { items: T[] }[] } | undefined): T[] {
  return data?.pages.flatMap((page) => page.items) ?? [];
}
