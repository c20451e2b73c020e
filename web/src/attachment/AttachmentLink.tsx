import type { ReactNode } from 'react';
import { base } from '@/api/client';

/** Fetches a file that was attached. */
export function AttachmentLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <a href={`${base}/api/v1/attachments/${id}`} download>
      {children}
    </a>
  );
}
