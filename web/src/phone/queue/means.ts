import { client, keyHeader, taken } from '@/api/client';
import { noteBody } from '@/follow-up/noteBody';
import { issueBody } from '@/instruction/issueBody';
import type { Bodies } from '@/api/types';
import { box } from './box';
import type { Letter, NoteLetter, Photo } from './letter';
import type { Means } from './send';

const shortly = () => AbortSignal.timeout(30_000);
const patiently = () => AbortSignal.timeout(180_000);

/** Locks exist only in secure contexts; without them the key alone sees to it that nothing is written twice. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? await navigator.locks.request('dingyin-phone-letters', work) : await work();
}

/** The server, this browser's letters and its other tabs. */
export const means: Means = {
  box,
  alone,
  signedIn: async () => {
    try {
      return (await client.GET('/api/v1/session', { cache: 'no-store', signal: shortly() })).data?.user.id;
    } catch {
      return undefined;
    }
  },
  handIn: async ({ key, name, blob }: Photo) => {
    const form = new FormData();
    form.append('file', blob, name);
    const answer = client.POST('/api/v1/attachments', {
      body: { file: name },
      bodySerializer: () => form,
      headers: { [keyHeader]: key },
      signal: patiently(),
    });
    return (await taken(answer)).id;
  },
  post: async (letter: Letter) => {
    const sent = { params: { path: { id: letter.project.id } }, headers: { [keyHeader]: letter.key }, signal: shortly() };
    if (letter.kind === 'note') await client.POST('/api/v1/projects/{id}/follow-ups', { ...sent, body: bodyOf(letter) });
    else await client.POST('/api/v1/projects/{id}/instructions', { ...sent, body: issueBody(letter.values) });
  },
};

function bodyOf({ values, photos }: NoteLetter): Bodies['FollowUpBody'] {
  const body: Bodies['FollowUpBody'] = noteBody(values);
  const ids = photos.flatMap(({ attachmentId }) => attachmentId ?? []);
  if (ids.length > 0) body.attachment_ids = ids;
  return body;
}
