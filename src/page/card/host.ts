/**
 * The one element that we ever add to a page, there only while something of ours is shown. What is shown stands in a
 * closed shadow root and in the browser's top layer, so that no style, z-index, transform or dialog of the page
 * reaches it. An element in a modal dialog or in full screen stays usable only inside of it: there is its home then.
 */
import styles from './card.css?inline';

/** Events in the card are nobody else's business: pages have shortcuts, traps for the focus, and trackers. */
const KEPT =
  'keydown keyup keypress click dblclick auxclick contextmenu pointerdown pointerup mousedown mouseup touchstart touchend focusin focusout wheel input change'.split(
    ' ',
  );

export function homeFor(node: Node): Element {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(':modal') ?? document.documentElement;
}

export class Host {
  readonly element = document.createElement('counterframe-card');
  readonly shadow = this.element.attachShadow({ mode: 'closed' });
  private readonly layers = new Set<HTMLElement>();

  constructor(readonly home: Element) {
    const style = document.createElement('style');
    style.textContent = styles;
    this.shadow.append(style);
    for (const type of KEPT) this.element.addEventListener(type, (event) => event.stopPropagation());
    home.append(this.element);
  }

  /** A place in the top layer, above whatever is there already. */
  addLayer(name: string, attributes: Record<string, string>): HTMLElement {
    const layer = document.createElement('div');
    layer.className = `layer ${name}`;
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
