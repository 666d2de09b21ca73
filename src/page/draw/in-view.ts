/** Which blocks are in the window or near it, as the browser tells it: nothing is measured, nothing is polled. */
import { isShadowRoot } from '../text/dom.ts';
import type { Owner } from '../text/elements.ts';

/** To each side of the window, and of a box that scrolls in it: who scrolls fast still finds the marks drawn. */
const MARGIN = '200%';

/** A shadow root has no box of its own. */
export const boxOf = (owner: Owner): Element => (isShadowRoot(owner) ? owner.host : owner);

export class InView {
  private readonly boxes = new WeakSet<Element>();
  private readonly observer: IntersectionObserver;

  /** @param onChange told of every box once, and whenever it comes or goes. */
  constructor(onChange: (boxes: ReadonlySet<Element>) => void) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          // Without a box, as `display: contents` leaves it: nobody can tell where its text is.
          const isNear = isIntersecting || boundingClientRect.width + boundingClientRect.height === 0;
          this.boxes[isNear ? 'add' : 'delete'](target);
        }
        onChange(new Set(entries.map(({ target }) => target)));
      },
      { rootMargin: MARGIN, scrollMargin: MARGIN },
    );
  }

  watch(owner: Owner): void {
    this.observer.observe(boxOf(owner));
  }

  has(owner: Owner): boolean {
    return this.boxes.has(boxOf(owner));
  }

  stop(): void {
    this.observer.disconnect();
  }
}
