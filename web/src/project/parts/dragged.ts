/** What a card carries while it is dragged. */
export interface DraggedCard {
  id: string;
  stage: string;
}

export function readCard(data: Record<string | symbol, unknown> | undefined): DraggedCard | undefined {
  const { id, stage } = data ?? {};
  return typeof id === 'string' && typeof stage === 'string' ? { id, stage } : undefined;
}

export function readStage(data: Record<string | symbol, unknown> | undefined): string | undefined {
  return typeof data?.stage === 'string' ? data.stage : undefined;
}
