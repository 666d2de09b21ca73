/** Focus in the card: goes in when it opens, goes round while it is open, and goes back when it closes. */
import { tabOnFrom } from './tab-on.ts';

const STOPS = 'a[href], button:not([tabindex="-1"]), [tabindex="0"]';

const stopsIn = (layer: HTMLElement) =>
  [...layer.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());

/**
 * The card is the last thing in the page's HTML, so tabbing out of it would lead out of the page. Escape leads back.
 * @param shadow the only one who knows which element in it has the focus.
 */
export function goRound(event: KeyboardEvent, layer: HTMLElement, shadow: ShadowRoot): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = stopsIn(layer);
  const { activeElement } = shadow;
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (stops.length > 0 && activeElement !== edge && activeElement !== layer) return;
  if (activeElement === layer && !event.shiftKey && stops.length > 0) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}

/** Remembers what has the focus now. @returns gives it back if it is there to take it, or else to the place of `words`. */
export function rememberFocus(words: () => Node, signal: AbortSignal): () => void {
  let before = document.activeElement;
  while (before?.shadowRoot?.activeElement) before = before.shadowRoot.activeElement;
  return () => {
    if (before instanceof HTMLElement && before !== document.body && before.isConnected)
      before.focus({ preventScroll: true });
    else tabOnFrom(words(), signal);
  };
}

/** The next Tab goes on from these words, and screen readers read on from there. */
export function startFrom(node: Node, offset: number, signal: AbortSignal): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement !== document.body) activeElement.blur();
  getSelection()?.collapse(node, offset);
  tabOnFrom(node, signal);
}
