import { isProblem } from './problem';

/** A refused question is not asked again; one that got no answer is, twice. */
export function askAgain(failures: number, error: unknown): boolean {
  const temporary = !isProblem(error) || error.status === 0 || error.status === 503;
  return temporary && failures < 2;
}
