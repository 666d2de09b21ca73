/** Which stored statements share enough words with a sentence to be looked at closely. The index only proposes. */

import { RECORD } from '../index/layout.ts';
import { read24 } from '../index/number-list.ts';
import type { Segment } from '../index/segment.ts';
import { MAX_CANDIDATES } from './parameters.ts';
import type { Sentence } from './sentence.ts';

/** Per segment: information shared so far, by statement. All zero between two calls. */
const scratch = new WeakMap<Segment, Float32Array>();

function sharedOf(segment: Segment): Float32Array {
  let shared = scratch.get(segment);
  if (!shared) {
    shared = new Float32Array(segment.statementCount);
    scratch.set(segment, shared);
  }
  return shared;
}

/**
 * @param leastShare statements whose looked-up words cover less than this share of their information cannot reach the
 * threshold any more and are left out; 0 for ranking.
 */
export function candidatesFor(
  segment: Segment,
  { clauseOf }: Sentence,
  leastShare: number,
  limit = MAX_CANDIDATES,
): number[] {
  const { postings } = segment;
  const { postingStarts } = segment.sections;
  const shared = sharedOf(segment);
  const touched: number[] = [];
  for (const term of clauseOf.keys()) {
    const weight = segment.weightOf(term);
    const end = postingStarts[term + 1]!;
    for (let at = postingStarts[term]!; at < end; at += 1) {
      const statement = read24(postings, at);
      if (shared[statement] === 0) touched.push(statement);
      shared[statement]! += weight;
    }
  }
  const list: { statement: number; share: number }[] = [];
  for (const statement of touched) {
    const share = shared[statement]! / segment.statementWeights[statement * RECORD.statements + 2]!;
    shared[statement] = 0;
    if (share >= leastShare) list.push({ statement, share });
  }
  if (list.length > limit) list.sort((a, b) => b.share - a.share || a.statement - b.statement);
  return list.slice(0, limit).map(({ statement }) => statement);
}
