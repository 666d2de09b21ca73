/** Which words of the sentence state the claim: the tightest stretch that holds most of what was found. */
import type { Segment } from '../index/segment.ts';
import { GAP_COST, MIN_SPAN_SHARE } from './parameters.ts';
import type { Sentence } from './sentence.ts';

/** @returns first and last word, as positions in the text's tokens. */
export function spanOf(
  segment: Segment,
  sentence: Sentence,
  terms: readonly number[],
): { from: number; to: number } {
  const wanted = new Set(terms);
  const hits: number[] = [];
  sentence.terms.forEach((term, at) => {
    if (wanted.has(term)) hits.push(at);
  });
  const total = terms.reduce((sum, term) => sum + segment.weightOf(term), 0);
  const average = total / terms.length;
  let best = { value: Number.NEGATIVE_INFINITY, from: hits[0]!, to: hits.at(-1)! };
  for (const from of hits) {
    const seen = new Set<number>();
    let value = 0;
    for (const to of hits) {
      if (to < from) continue;
      const term = sentence.terms[to]!;
      if (!seen.has(term)) value += segment.weightOf(term);
      seen.add(term);
      const gaps = to - from + 1 - seen.size;
      const worth = value - gaps * GAP_COST * average;
      if (value >= total * MIN_SPAN_SHARE && worth > best.value) best = { value: worth, from, to };
    }
  }
  return { from: sentence.words[best.from]!.from, to: sentence.words[best.to]!.to };
}
