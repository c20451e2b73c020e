/** A text without its outer blanks; `undefined` when nothing is left. */
export function filled(text: string | null | undefined): string | undefined {
  return text?.trim() || undefined;
}
