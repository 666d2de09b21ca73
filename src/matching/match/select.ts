/** Of all phrases found in a block, which become matches: no two overlap, the longest wins. */
import type { Entry } from '../index/compiled-index.ts';
import type { Found } from './find-runs.ts';

export type FoundPhrase = Found & { entry: Extract<Entry, { type: 'phrase' }> };

const length = (found: Found) => found.to - found.from;

/** Longest first; then the one that tells a framing; then the earlier claim, so that results never waver. */
function byRank(a: FoundPhrase, b: FoundPhrase): number {
  return (
    length(b) - length(a) ||
    Number(b.entry.framing !== null) - Number(a.entry.framing !== null) ||
    a.entry.claim - b.entry.claim ||
    a.from - b.from
  );
}

/**
 * A longer mention keeps its span and takes over the framing that the same claim's frame phrase inside it tells.
 * @param wordCount words in the block. Cost: the sum of the phrases' lengths, plus the sort.
 * @returns in reading order.
 */
export function selectPhrases(found: readonly FoundPhrase[], wordCount: number): FoundPhrase[] {
  const kept: FoundPhrase[] = [];
  /** Word to the phrase that took it, counted from 1. */
  const takenBy = new Int32Array(wordCount);
  for (const candidate of [...found].sort(byRank)) {
    const { entry, from, to } = candidate;
    const at = takenBy.subarray(from, to + 1).find((taker) => taker > 0);
    if (at === undefined) takenBy.fill(kept.push(candidate), from, to + 1);
    else {
      const winner = kept[at - 1]!;
      if (winner.entry.claim === entry.claim && winner.entry.framing === null && entry.framing !== null)
        kept[at - 1] = { ...winner, entry: { ...winner.entry, framing: entry.framing } };
    }
  }
  return kept.sort((a, b) => a.from - b.from);
}
