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
 * @returns in reading order.
 */
export function selectPhrases(found: readonly FoundPhrase[]): FoundPhrase[] {
  const kept: FoundPhrase[] = [];
  for (const candidate of [...found].sort(byRank)) {
    const at = kept.findIndex((other) => candidate.from <= other.to && other.from <= candidate.to);
    const winner = kept[at];
    if (!winner) kept.push(candidate);
    else if (
      winner.entry.claim === candidate.entry.claim &&
      winner.entry.framing === null &&
      candidate.entry.framing !== null
    )
      kept[at] = { ...winner, entry: { ...winner.entry, framing: candidate.entry.framing } };
  }
  return kept.sort((a, b) => a.from - b.from);
}
