import type { Box } from './box';
import { byAge, isLastWord, refused, takenUp, type Letter, type Photo } from './letter';

/** What sending needs of the world. */
export interface Means {
  box: Box;
  /** One tab at a time does what stands inside. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** The account for which the server takes what is sent now; none when it cannot be asked. */
  signedIn: () => Promise<string | undefined>;
  /** Hands a picture in and answers what the server calls it. */
  handIn: (photo: Photo) => Promise<string>;
  post: (letter: Letter) => Promise<void>;
}

/** Sends an account's waiting letters, the oldest first, until one gets no answer. */
export function sendWaiting(account: string, means: Means): Promise<void> {
  return means.alone(async () => {
    const tried = new Set<string>();
    for (;;) {
      const waiting = (await means.box.of(account)).filter(({ id, state }) => state === 'waiting' && !tried.has(id));
      const next = byAge(waiting)[0];
      if (next === undefined || (await means.signedIn()) !== account) return;
      tried.add(next.id);
      if (!(await sendOne(next, means))) return;
    }
  });
}

/** Whether the server gave its last word on the letter, for or against it. */
async function sendOne(letter: Letter, means: Means): Promise<boolean> {
  let current = letter;
  try {
    for (const photo of letter.photos.filter(({ attachmentId }) => attachmentId === undefined)) {
      const attachmentId = await means.handIn(photo);
      const photos = current.photos.map((other) => (other.key === photo.key ? { ...other, attachmentId } : other));
      current = { ...current, photos };
      await means.box.put(current);
    }
    await means.post(current);
    await means.box.remove(letter.id);
    return true;
  } catch (error) {
    if (!isLastWord(error)) return false;
    await means.box.put(refused(current, error));
    return true;
  }
}

/** Takes a letter out of what is sent, to be mended; nothing when it was sent meanwhile. */
export function takeUp(id: string, means: Pick<Means, 'box' | 'alone'>): Promise<Letter | undefined> {
  return means.alone(async () => {
    const kept = await means.box.read(id);
    if (kept === undefined || kept.state === 'draft') return kept;
    const letter = takenUp(kept);
    await means.box.put(letter);
    return letter;
  });
}

/** Throws a letter away, unless it is being sent: then it is thrown away after that. */
export function throwAway(id: string, means: Pick<Means, 'box' | 'alone'>): Promise<void> {
  return means.alone(() => means.box.remove(id));
}
