/** From offsets in a block's text to places in the page's nodes. */
import type { Run } from './collect.ts';

/** Last node that begins at or before the offset. */
function nodeAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @returns null when the nodes have changed since they were collected; the observer will bring them back. */
export function locate(run: Run, start: number, end: number): StaticRangeInit | null {
  const first = nodeAt(run.starts, start);
  const last = nodeAt(run.starts, end - 1);
  const startContainer = run.nodes[first];
  const endContainer = run.nodes[last];
  if (!startContainer?.isConnected || !endContainer?.isConnected) return null;
  const startOffset = start - run.starts[first]!;
  const endOffset = end - run.starts[last]!;
  if (startOffset > startContainer.length || endOffset > endContainer.length) return null;
  return { startContainer, startOffset, endContainer, endOffset };
}
