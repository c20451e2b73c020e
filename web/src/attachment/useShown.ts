import { useCallback } from 'react';

/** Lets an element show what was fetched, at an address that is this page's alone and ends with the element. */
export function useShown(content: Blob) {
  return useCallback(
    (element: HTMLImageElement | HTMLIFrameElement | null) => {
      if (element === null) return undefined;
      const address = URL.createObjectURL(content);
      element.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [content],
  );
}
