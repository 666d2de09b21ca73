/** Draws the samples as pages are drawn: ranges under the names of marks.css, nothing wrapped around the words. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Elements with `data-mark` inside of `root`: their text is drawn under that name. Runs after every render. */
export function useHighlights(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const names = new Map<string, Highlight>();
    for (const element of root.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? []) {
      const name = element.dataset.mark!;
      const range = new Range();
      range.selectNodeContents(element);
      names.set(name, (names.get(name) ?? new Highlight()).add(range));
    }
    for (const [name, highlight] of names) CSS.highlights.set(name, highlight);
    return () => {
      for (const name of names.keys()) CSS.highlights.delete(name);
    };
  });
}
