/**
 * Where the focus goes when the element that had it goes away: never back to the top of the page. The page's main part
 * takes it, which stays whatever it shows, and its heading shows the ring: it says where one is.
 */

const lost = () => !document.activeElement || document.activeElement === document.body;
const parked = () => document.activeElement?.localName === 'main';

/** Whether the reader's last act was a key: only then a ring is of use. Firefox forgets it once the button is gone. */
let byKey = false;

function take(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector) ?? document.querySelector('main');
  element?.focus({ focusVisible: byKey });
}

/** Waits for the pending render. */
export function focusSoon(selector = 'main'): void {
  setTimeout(() => take(selector));
}

/** After an action that may have taken its own button away. What still has the focus keeps it. */
export function keepFocus(selector: string): void {
  setTimeout(() => {
    if (lost() || parked()) take(selector);
  });
}

/** For the whole page, whoever takes elements away: call once, where the page begins. */
export function guardFocus(): void {
  let last: Element | undefined;
  const note = ({ type }: Event) => {
    byKey = type === 'keydown';
  };
  for (const type of ['keydown', 'pointerdown'])
    addEventListener(type, note, { capture: true, passive: true });
  addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : undefined;
  });
  const check = () => {
    if (!last || last.isConnected || !lost()) return;
    last = undefined;
    take('main');
  };
  new MutationObserver(check).observe(document.body, { childList: true, subtree: true });
}
