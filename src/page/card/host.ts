/**
 * The one element that we ever add to a page, there only while something of ours is shown. What is shown stands in a
 * closed shadow root and in the browser's top layer, so that no style, z-index, transform or dialog of the page
 * reaches it. Over a modal dialog or an element in full screen only what is inside of it can be used, and a press
 * outside of a popover closes it: where the words stand in such a thing, there is our element's home.
 */
import { elementAround } from '../text/dom.ts';
import styles from './card.css?inline';

/** Events in the card are nobody else's business: pages have shortcuts, traps for the focus, and trackers. */
const KEPT =
  'keydown keyup keypress click dblclick auxclick contextmenu pointerdown pointerup mousedown mouseup touchstart touchmove touchend focusin focusout wheel input change'.split(
    ' ',
  );

/** Upwards as the page is shown: from what is slotted to the slot, and out of shadow trees. */
export function aroundShown(node: Node): Element | null {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  return slot ?? elementAround(node);
}

export function homeFor(node: Node): Element {
  let at = node instanceof Element ? node : aroundShown(node);
  while (at && !at.matches(':modal, :popover-open')) at = aroundShown(at);
  return at ?? document.documentElement;
}

export class Host {
  readonly element = document.createElement('counterframe-card');
  readonly shadow = this.element.attachShadow({ mode: 'closed' });
  private readonly layers = new Set<HTMLElement>();

  constructor(readonly home: Element) {
    const style = document.createElement('style');
    style.textContent = styles;
    this.shadow.append(style);
    // Passive: to hear of a touch must not make the browser wait with scrolling.
    for (const type of KEPT)
      this.element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    home.append(this.element);
  }

  /** A place in the top layer, above whatever is there already. */
  addLayer(name: string, attributes: Record<string, string>): HTMLElement {
    const layer = document.createElement('div');
    layer.className = `layer ${name}`;
    // The style sheet that shows us is the document's, and ends at the edge of a shadow tree.
    layer.classList.toggle('within', this.home.getRootNode() !== document);
    layer.popover = 'manual';
    for (const [key, value] of Object.entries(attributes)) layer.setAttribute(key, value);
    this.shadow.append(layer);
    layer.showPopover();
    // The page may be zoomed by its style sheet; the card is as large as the browser's own zoom says.
    const zoom = layer.currentCSSZoom ?? 1;
    if (zoom !== 1) layer.style.zoom = String(1 / zoom);
    this.layers.add(layer);
    return layer;
  }

  /** Above what the page has put into the top layer meanwhile. Nothing is lost by it: neither focus nor scrolling. */
  raise(layer: HTMLElement): void {
    const { activeElement } = this.shadow;
    const scrolled = [...layer.querySelectorAll('.card-body, .columns')].map(
      (part) => [part, part.scrollLeft, part.scrollTop] as const,
    );
    layer.hidePopover();
    layer.showPopover();
    for (const [part, left, top] of scrolled) part.scrollTo({ left, top, behavior: 'instant' });
    if (activeElement instanceof HTMLElement && this.shadow.activeElement !== activeElement)
      activeElement.focus({ preventScroll: true });
  }

  /** With the last layer the element itself goes: the page's HTML is as it was. */
  removeLayer(layer: HTMLElement): void {
    layer.remove();
    this.layers.delete(layer);
    if (this.layers.size === 0) this.element.remove();
  }

  get isUsable(): boolean {
    return this.layers.size > 0 && this.element.isConnected;
  }
}

let current: Host | undefined;

/** One host at a time: card and note share it where they have the same home. */
export function hostIn(home: Element): Host {
  if (!current?.isUsable || current.home !== home) current = new Host(home);
  return current;
}
