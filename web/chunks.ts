import type { Rolldown } from 'vite';

/** Which modules of our own the frame imports statically, itself included. */
function frameOf(main: string, context: Rolldown.ChunkingContext): Set<string> {
  const reached = new Set<string>();
  const open = [main];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id) || id.includes('/node_modules/')) continue;
    reached.add(id);
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}

/**
 * Few files rather than many small ones, for on a slow network each costs a round trip: what asks for the others, the libraries that
 * most pages use, the frame around the pages, what three pages or more share, and each page.
 */
export function chunkGroups(main: string): Rolldown.CodeSplittingGroup[] {
  let frame: Set<string> | undefined;
  const ofFrame = (id: string, context: Rolldown.ChunkingContext) => {
    frame ??= frameOf(main, context);
    return frame.has(id) ? 'frame' : null;
  };
  return [
    { name: 'start', test: /src\/(app\/(start|pages)|api\/early|ui\/settings)\.ts$|preload-helper|modulepreload-polyfill/, priority: 4 },
    { name: 'kit', test: /node_modules/, minShareCount: 3, priority: 3 },
    { name: ofFrame, debugName: 'frame', priority: 2 },
    { name: 'parts', minShareCount: 3, priority: 1 },
  ];
}
