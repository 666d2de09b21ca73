/** Which words of a block are one sentence. */
import type { Tokens } from '../text/tokenise.ts';
import type { Words } from './find-patterns.ts';

/** First number up to `end` at which `holds` is true, or `end`; `holds` stays true once it is. */
function first(end: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** @param ends of the block's sentences, in order, offsets into its text. */
export function sentenceAround(word: number, ends: readonly number[], { starts }: Tokens): Words {
  const start = starts[word]!;
  const number = first(ends.length, (at) => ends[at]! > start);
  const [begin, end] = [ends[number - 1] ?? 0, ends[number] ?? Number.POSITIVE_INFINITY];
  const from = first(starts.length, (at) => starts[at]! >= begin);
  return { from, to: first(starts.length, (at) => starts[at]! >= end) - 1 };
}
