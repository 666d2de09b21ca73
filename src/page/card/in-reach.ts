/** Whether a layer can be used: nothing of the page lies over it, and the browser lets the pointer in. */
import { isShadowRoot } from '../text/dom.ts';

/** Within the rounded corners, and beside the window's scroll bars. */
const INSET_PX = 20;

/** Asked tree by tree: in Firefox a shadow root finds what is in it under whatever else is there. */
function isHit(layer: HTMLElement, x: number, y: number): boolean {
  let root = layer.getRootNode() as Document | ShadowRoot;
  let isOurs = layer.contains(root.elementFromPoint(x, y));
  while (isOurs && isShadowRoot(root)) {
    const { host } = root;
    root = host.getRootNode() as Document | ShadowRoot;
    isOurs = root.elementFromPoint(x, y) === host;
  }
  return isOurs;
}

export function isInReach(layer: HTMLElement): boolean {
  const box = layer.getBoundingClientRect();
  // The page has taken it away, with what it stands in.
  if (box.width === 0) return false;
  const left = Math.max(box.left, 0) + INSET_PX;
  const top = Math.max(box.top, 0) + INSET_PX;
  const right = Math.min(box.right, innerWidth) - INSET_PX;
  const bottom = Math.min(box.bottom, innerHeight) - INSET_PX;
  // Nothing to be told of what is scrolled out of the window.
  if (left >= right || top >= bottom) return true;
  const points = [
    [left, top],
    [right, top],
    [(left + right) / 2, (top + bottom) / 2],
    [left, bottom],
    [right, bottom],
  ] as const;
  return points.every(([x, y]) => isHit(layer, x, y));
}
