import { unreachable } from './problem';

/** The forms in which a list is handed out. */
export const exportForms = ['xlsx', 'csv'] as const;
export type ExportForm = (typeof exportForms)[number];

interface Reply {
  data?: Blob;
  response: Response;
}

/** Hands a fetched file to the browser, under the name the server gives it. */
export async function saved(reply: Promise<Reply>): Promise<void> {
  const { data, response } = await reply;
  if (data === undefined) throw unreachable();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = fileName(response.headers.get('Content-Disposition')) ?? '';
  link.click();
  URL.revokeObjectURL(link.href);
}

export function fileName(disposition: string | null): string | undefined {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1];
}
