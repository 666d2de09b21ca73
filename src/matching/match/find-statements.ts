/** Sentences of a block that state a claim in other words. */

import { RECORD } from '../index/layout.ts';
import type { Segment } from '../index/segment.ts';
import { INDEXED_SHARE } from '../index/tables/statement-table.ts';
import type { WordCache } from '../index/word-cache.ts';
import { candidatesFor } from '../paraphrase/candidates.ts';
import type { Setting } from '../paraphrase/parameters.ts';
import { type Score, score } from '../paraphrase/score.ts';
import { type Sentence, sentenceOf } from '../paraphrase/sentence.ts';
import { spanOf } from '../paraphrase/span.ts';
import type { Tokens } from '../text/tokenise.ts';
import type { Shared } from './rank-hits.ts';
import { sentencesOnce } from './read-sentences.ts';

export interface Stated {
  claim: number;
  statement: number;
  score: Score;
  shared: Shared;
  /** First and last word, as positions in the block's tokens. */
  from: number;
  to: number;
}

/** The best statement of each claim, best claim first. */
function bestByClaim(
  segment: Segment,
  sentence: Sentence,
  least: number,
): Map<number, { statement: number; score: Score }> {
  const best = new Map<number, { statement: number; score: Score }>();
  // Words that are not looked up make up the rest; what is shared among the looked-up ones must reach what is left.
  const leastShare = Math.max(0, least - (1 - INDEXED_SHARE));
  for (const statement of candidatesFor(segment, sentence, leastShare)) {
    const result = score(segment, statement, sentence);
    if (!result || result.value < least) continue;
    const claim = segment.sections.statements[statement * RECORD.statements]!;
    if (result.value > (best.get(claim)?.score.value ?? 0)) best.set(claim, { statement, score: result });
  }
  return best;
}

/** Each found term where it stands first. */
function sharedOf(
  { words, terms }: Sentence,
  { terms: wanted, found, missing, extra }: Score,
): Stated['shared'] {
  const places = new Set(wanted.map((term) => terms.indexOf(term)));
  return {
    words: [...places].sort((a, b) => a - b).map((at) => words[at]!),
    information: { found, missing, extra },
  };
}

/** @returns every claim that scores at least the setting's lower threshold; the caller applies anchors. */
export function findStatements(
  segment: Segment,
  cache: WordCache,
  tokens: Tokens,
  source: string,
  setting: Setting,
  isLate: () => boolean = () => false,
): Stated[] {
  const least = Math.min(setting.threshold, setting.withAnchor);
  const found: Stated[] = [];
  for (const words of sentencesOnce(cache, tokens, source)) {
    if (isLate()) break;
    const sentence = sentenceOf(segment, words);
    if (sentence.clauseOf.size === 0) continue;
    for (const [claim, { statement, score: result }] of bestByClaim(segment, sentence, least))
      found.push({
        claim,
        statement,
        score: result,
        shared: sharedOf(sentence, result),
        ...spanOf(segment, sentence, result.terms),
      });
  }
  return found;
}
