/**
 * The pointer over marks: sets off the one under it, shows quiet marks of the paragraph in full, and opens the card on
 * a click. Only listens: nothing of the page's own is stopped or prevented.
 */
import { Emphasis } from '../draw/emphasis.ts';
import type { Marks } from '../draw/marks.ts';
import type { PageBlock } from '../text/block-map.ts';
import type { PageMark } from '../world.ts';
import { blocksAt, isAtControl, markAt } from './mark-at.ts';

/** On the window an event names the outermost host only of the shadow trees that it comes from. */
const targetOf = (event: Event) => event.composedPath()[0];

/** @returns what begins to listen; to be called again when the page has thrown all listeners away. */
export function pointerOver(marks: Marks, open: (mark: PageMark) => void, signal: AbortSignal): () => void {
  const hover = new Emphasis('counterframe-hover');
  let blocks: PageBlock[] = [];
  let frame = 0;

  const over = (event: Event) => {
    const target = targetOf(event);
    blocks = target instanceof Element ? blocksAt(target, marks.blocks()) : [];
    marks.setPointed(blocks.at(-1));
    if (blocks.length === 0) hover.show(undefined);
  };
  const move = (event: PointerEvent) => {
    if (blocks.length === 0 || frame) return;
    const { clientX, clientY } = event;
    const isPages = isAtControl(event);
    frame = requestAnimationFrame(() => {
      frame = 0;
      const mark = !isPages && markAt(blocks, clientX, clientY);
      hover.show(mark ? mark.place : undefined);
    });
  };
  const click = (event: MouseEvent) => {
    const { button, clientX, clientY, isTrusted } = event;
    const target = targetOf(event);
    // The page's own scripts open nothing.
    if (!isTrusted) return;
    if (button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(target instanceof Element) || isAtControl(event)) return;
    // The click that ends a selection is about the selection.
    if (getSelection()?.isCollapsed === false) return;
    const mark = markAt(blocksAt(target, marks.blocks()), clientX, clientY);
    if (mark) open(mark);
  };
  // On the window and before the page's own listeners, some of which keep events from going further.
  const listening = { capture: true, passive: true, signal };
  signal.addEventListener('abort', () => hover.show(undefined), { once: true });
  return () => {
    window.addEventListener('pointerover', over, listening);
    window.addEventListener('pointermove', move, listening);
    window.addEventListener('click', click, listening);
  };
}
