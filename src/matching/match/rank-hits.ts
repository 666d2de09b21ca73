/** Of everything found in a block, which becomes a mark: no two overlap, and a claim's framing is marked once. */

/** What a sentence and a statement have in common, for the evidence. */
export interface Shared {
  /** Words of the block, each as its first and last place: several may be one concept. */
  words: readonly { from: number; to: number }[];
  found: number;
  missing: number;
  extra: number;
}

/** A phrase or a statement that was found: words `from` to `to` of the block. */
export interface Hit {
  segment: number;
  claim: number;
  /** Of the claim. */
  language: string;
  /** String of the framing's id in the segment, or −1. */
  framing: number;
  via: 'phrase' | 'paraphrase';
  score: number;
  /** String of the phrase, or number of the statement. */
  source: number;
  needsAnchor: boolean;
  /** For statements only. */
  shared?: Shared;
  from: number;
  to: number;
}

const length = (hit: Hit) => hit.to - hit.from;

/**
 * Phrases before statements: they are surer. Then the longest; the one that tells a framing; the higher score; and in
 * the end the order in which claims are stored, so that results never waver.
 */
function byRank(a: Hit, b: Hit): number {
  return (
    Number(a.via === 'paraphrase') - Number(b.via === 'paraphrase') ||
    (a.via === 'paraphrase' ? b.score - a.score : 0) ||
    length(b) - length(a) ||
    Number(b.framing >= 0) - Number(a.framing >= 0) ||
    a.segment - b.segment ||
    a.claim - b.claim ||
    a.from - b.from
  );
}

const sameClaim = (a: Hit, b: Hit) => a.segment === b.segment && a.claim === b.claim;

/**
 * A longer mention keeps its span and takes over the framing that the same claim's frame phrase inside it tells. One
 * mark per claim and framing: a second one in the same block says nothing new.
 * @param wordCount words in the block. Cost: the sum of the hits' lengths, plus the sort.
 * @returns in reading order.
 */
export function rankHits(found: readonly Hit[], wordCount: number): Hit[] {
  const kept: Hit[] = [];
  const marked = new Set<string>();
  /** Word to the hit that took it, counted from 1. */
  const takenBy = new Int32Array(wordCount);
  for (const hit of [...found].sort(byRank)) {
    const { from, to, framing } = hit;
    const at = takenBy.subarray(from, to + 1).find((taker) => taker > 0);
    if (at !== undefined) {
      const winner = kept[at - 1]!;
      if (sameClaim(winner, hit) && winner.framing < 0 && framing >= 0) {
        kept[at - 1] = { ...winner, framing };
        marked.add(`${hit.segment}/${hit.claim}/${framing}`);
      }
      continue;
    }
    // What a claim's phrase has marked, its statement need not mark again.
    const claim = `${hit.segment}/${hit.claim}`;
    const name = hit.via === 'paraphrase' ? claim : `${claim}/${framing}`;
    if (marked.has(name)) continue;
    marked.add(name).add(claim);
    takenBy.fill(kept.push(hit), from, to + 1);
  }
  return kept.sort((a, b) => a.from - b.from);
}
