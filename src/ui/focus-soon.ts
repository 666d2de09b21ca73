/** Where the focus goes when the element that had it goes away: never back to the top of the page. */

/** Waits for the pending render. `keep`: leave it alone unless it was lost. */
export function focusSoon(selector: string, { keep = false } = {}): void {
  setTimeout(() => {
    const { activeElement } = document;
    const lost = !activeElement || activeElement === document.body;
    if (!keep || lost) document.querySelector<HTMLElement>(selector)?.focus();
  });
}

/** Call after an action that may have taken its own button away. */
export function keepFocus(): void {
  focusSoon('main', { keep: true });
}
