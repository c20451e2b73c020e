import { vi } from 'vitest';

/** Everything is as high and wide as a window, so that what is drawn only where it is in sight is drawn. */
export function giveSize(): void {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200);
}
