/**
 * Where the focus goes when the element that had it goes away: never back to the top of the page. The heading of the
 * section that it stood in takes it, or the page's main part, which stays whatever it shows: the ring stands around its
 * heading. A heading says where one is, and pressing the same key once more does nothing there.
 */

const lost = () => !document.activeElement || document.activeElement === document.body;
const parked = () => document.activeElement?.matches('main, h2') === true;

/** Whether the reader's last act was a key: only then a ring is of use. Firefox forgets it once the button is gone. */
let byKey = false;

function take(element: HTMLElement | null | undefined): void {
  const taker = element ?? document.querySelector('main');
  taker?.focus({ focusVisible: byKey });
  if (taker?.localName === 'main') taker.querySelector('h1')?.scrollIntoView({ block: 'nearest' });
}

/** Of a section that is still there, what it is called. */
function headingAbout(path: readonly EventTarget[]): HTMLElement | undefined {
  for (const part of path)
    if (part instanceof HTMLElement && part.isConnected && part.localName === 'section') {
      const heading = part.querySelector('h2');
      if (heading) heading.tabIndex = -1;
      if (heading) return heading;
    }
  return undefined;
}

/** Waits for the pending render. */
export function focusSoon(selector = 'main'): void {
  setTimeout(() => take(document.querySelector<HTMLElement>(selector)));
}

/** Longer than it takes to read a page once more. */
const COMES_BACK_WITHIN_MS = 5_000;

/** For what an action brings back after a while: it takes the focus unless the reader has gone on meanwhile. */
function takeWhenBack(selector: string): void {
  const watch = new MutationObserver(() => {
    if (!parked()) return watch.disconnect();
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) return;
    watch.disconnect();
    take(element);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), COMES_BACK_WITHIN_MS);
}

/** After an action that may have taken its own button away. What still has the focus keeps it. */
export function keepFocus(selector: string): void {
  setTimeout(() => {
    if (!lost() && !parked()) return;
    const element = document.querySelector<HTMLElement>(selector);
    take(element);
    if (!element) takeWhenBack(selector);
  });
}

/** For the whole page, whoever takes elements away: call once, where the page begins. */
export function guardFocus(): void {
  /** What has the focus, and all that it stands in. */
  let path: EventTarget[] = [];
  const note = ({ type }: Event) => {
    byKey = type === 'keydown';
  };
  for (const type of ['keydown', 'pointerdown'])
    addEventListener(type, note, { capture: true, passive: true });
  addEventListener('focusin', (event) => {
    path = event.composedPath();
  });
  const check = () => {
    const [last] = path;
    if (!(last instanceof Element) || last.isConnected || !lost()) return;
    take(headingAbout(path));
  };
  new MutationObserver(check).observe(document.body, { childList: true, subtree: true });
}
