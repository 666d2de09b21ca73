/** Which mark is at a point of the window. Highlights have no events, and not every browser can be asked for them. */
import type { PageBlock } from '../text/block-map.ts';
import { locate } from '../text/locate.ts';
import type { PageMark } from '../world.ts';

/** The page's own controls: a click there is the page's. */
const CONTROLS =
  'a[href], area, button, input, label, select, summary, textarea, [onclick], [role=button], [role=link]';

/** Where an event goes on the page, from the innermost shadow tree out: a link may lie around any of them. */
export const isAtControl = (event: Event) =>
  event.composedPath().some((one) => one instanceof Element && Element.prototype.matches.call(one, CONTROLS));

/** Blocks with marks whose text may be under the pointer when it is over this element. */
export function blocksAt(target: Element, marked: Iterable<PageBlock>): PageBlock[] {
  return [...marked].filter(({ owner }) => Node.prototype.contains.call(owner, target));
}

export function rangeOf({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** The lines below the words are theirs too. */
const REACH_PX = 4;

export function markAt(blocks: readonly PageBlock[], x: number, y: number): PageMark | undefined {
  for (const block of blocks)
    for (const match of block.matches) {
      const place = locate(block, match.start, match.end);
      if (!place) continue;
      for (const { left, right, top, bottom } of rangeOf(place).getClientRects())
        if (x >= left && x <= right && y >= top && y <= bottom + REACH_PX)
          return { match, place, text: block.text.slice(match.start, match.end) };
    }
  return undefined;
}
