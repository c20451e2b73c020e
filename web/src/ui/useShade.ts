import { useLayoutEffect, useState } from 'react';
import { recall, remember, shades, type ShadeChoice } from './settings';
import { customProperties, palettes, type Shade } from './tokens';
import { useMedia, usePrinted } from './useMedia';

/** The colours that were chosen, or those of the device, given to the page's styles. */
export function useShade(): { shade: Shade; choice: ShadeChoice; choose: (choice: ShadeChoice) => void } {
  const [choice, setChoice] = useState<ShadeChoice>(() => shades.find((shade) => shade === recall('shade')) ?? 'system');
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const isPrinted = usePrinted();
  const onScreen = choice === 'system' ? (prefersDark ? 'dark' : 'light') : choice;
  // Paper is white.
  const shade = isPrinted ? 'light' : onScreen;

  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.colorScheme = shade;
    Object.entries(customProperties(palettes[shade])).forEach(([name, value]) => style.setProperty(name, value));
  }, [shade]);

  const choose = (next: ShadeChoice) => {
    remember('shade', next);
    setChoice(next);
  };
  return { shade, choice, choose };
}
