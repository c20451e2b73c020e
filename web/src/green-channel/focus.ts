/** Brings the focus back to where something was opened, or to what stands in its place once that is gone. */
export function focusBack(...ids: string[]): void {
  requestAnimationFrame(() => {
    const there = ids.map((id) => document.getElementById(id)).find((element) => element !== null);
    there?.focus();
  });
}
