/**
 * The next Tab goes on from some words of the page, which cannot have the focus themselves. Firefox goes on from the
 * selection; Chromium from the last click or focus, and the focus was in the card, or at the top of the page.
 */
import { homeFor } from './host.ts';

const STOPS =
  'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]';

const isStop = (element: HTMLElement) =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled') &&
  !element.closest('[inert]') &&
  element.checkVisibility({ visibilityProperty: true });

/** In the tree that the words are in; beyond a shadow root's last stop it goes on behind its host. */
function stopBeside(words: Node, backwards: boolean): HTMLElement | undefined {
  const home = homeFor(words);
  const root = home === document.documentElement ? words.getRootNode() : home;
  if (!(root instanceof Element || root instanceof Document || root instanceof ShadowRoot)) return undefined;
  const stops = [...root.querySelectorAll<HTMLElement>(STOPS)];
  const isBeside = (stop: HTMLElement) => {
    const at = words.compareDocumentPosition(stop);
    // A link that the words stand in comes first; of a region around them one is past the beginning.
    if (at & Node.DOCUMENT_POSITION_CONTAINS) return !backwards && stop.matches('a[href]');
    return Boolean(at & (backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING));
  };
  const fits = (stop: HTMLElement) => isBeside(stop) && isStop(stop);
  const found = backwards ? stops.findLast(fits) : stops.find(fits);
  return found ?? (root instanceof ShadowRoot ? stopBeside(root.host, backwards) : undefined);
}

let pending: AbortController | undefined;

/** Holds for one Tab, and only until the reader or the page moves the focus otherwise. @param signal the end of us. */
export function tabOnFrom(words: Node, signal: AbortSignal): void {
  pending?.abort();
  const mine = new AbortController();
  pending = mine;
  const end = (event: Event) => event.isTrusted && mine.abort();
  const listening = { capture: true, signal: mine.signal };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
    mine.abort();
    const stop = words.isConnected ? stopBeside(words, event.shiftKey) : undefined;
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  };
  window.addEventListener('keydown', onKey, listening);
  window.addEventListener('focusin', end, listening);
  window.addEventListener('pointerdown', end, listening);
  signal.addEventListener('abort', end, listening);
}
