/**
 * The pointer over marks: sets off the one under it, shows quiet marks of the paragraph in full, and opens the card on
 * a click. Only listens: nothing of the page's own is stopped or prevented.
 */
import { Emphasis } from '../draw/emphasis.ts';
import type { Marks } from '../draw/marks.ts';
import type { PageBlock } from '../text/block-map.ts';
import type { PageMark } from '../world.ts';
import { blocksAt, isControl, markAt } from './mark-at.ts';

interface Page {
  readonly blocks: ReadonlyMap<number, PageBlock>;
  readonly marks: Marks;
}

/** Of a page's thousands of blocks only these few are looked at. */
function* marked({ blocks, marks }: Page): Generator<PageBlock> {
  for (const id of marks.blockIds()) {
    const block = blocks.get(id);
    if (block) yield block;
  }
}

export function followPointer(page: Page, open: (mark: PageMark) => void, signal: AbortSignal): void {
  const hover = new Emphasis('counterframe-hover');
  let blocks: PageBlock[] = [];
  let frame = 0;

  const over = ({ target }: Event) => {
    blocks = target instanceof Element ? blocksAt(target, marked(page)) : [];
    page.marks.setNear(blocks.at(-1));
    if (blocks.length === 0) hover.show(undefined);
  };
  const move = ({ target, clientX, clientY }: PointerEvent) => {
    if (blocks.length === 0 || frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const mark = target instanceof Element && !isControl(target) && markAt(blocks, clientX, clientY);
      hover.show(mark ? mark.place : undefined);
    });
  };
  const click = (event: MouseEvent) => {
    const { target, button, clientX, clientY } = event;
    if (button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(target instanceof Element) || isControl(target)) return;
    // The click that ends a selection is about the selection.
    if (getSelection()?.isCollapsed === false) return;
    const mark = markAt(blocksAt(target, marked(page)), clientX, clientY);
    if (mark) open(mark);
  };
  // On the window and before the page's own listeners, some of which keep events from going further.
  const listening = { capture: true, passive: true, signal };
  window.addEventListener('pointerover', over, listening);
  window.addEventListener('pointermove', move, listening);
  window.addEventListener('click', click, listening);
  signal.addEventListener('abort', () => hover.show(undefined), { once: true });
}
