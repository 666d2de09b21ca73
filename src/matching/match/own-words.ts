/**
 * Which words a claim's own texts use, its statement and phrasings: what tells whether a sentence is on its subject.
 * Read out of the statements once per segment and only where a pattern was filled, so packs without patterns never pay.
 */
import { RECORD, TERM_MASK } from '../index/layout.ts';
import { read24 } from '../index/number-list.ts';
import type { Segment } from '../index/segment.ts';

export interface OwnWords {
  /** First entry of each term; one more at the end. */
  starts: Uint32Array;
  /** Of each entry: the claim, and how many of its texts hold the term (no more than MANY are counted). */
  claims: Uint32Array;
  times: Uint8Array;
  /** Texts of each claim. */
  texts: Uint32Array;
}

/** A word in so many of a claim's texts belongs to it; one that is in a single text may have come by chance. */
export const MANY = 4;

/** Calls `tell` for each word of each text of the claims that have patterns. Texts are stored claim by claim. */
function eachWord(segment: Segment, judged: Uint8Array, tell: (term: number, claim: number) => void): void {
  const { statements } = segment.sections;
  for (let statement = 0; statement < segment.statementCount; statement += 1) {
    const claim = statements[statement * RECORD.statements]!;
    if (!judged[claim]) continue;
    const end = statements[(statement + 1) * RECORD.statements + 1]!;
    for (let at = statements[statement * RECORD.statements + 1]!; at < end; at += 1)
      tell(read24(segment.words, at) & TERM_MASK, claim);
  }
}

function read(segment: Segment): OwnWords {
  const { patterns, statements, termWeights } = segment.sections;
  const judged = new Uint8Array(segment.claimCount);
  for (let at = 0; at < patterns.length; at += RECORD.patterns) judged[patterns[at]!] = 1;
  const texts = new Uint32Array(segment.claimCount);
  for (let statement = 0; statement < segment.statementCount; statement += 1)
    texts[statements[statement * RECORD.statements]!]! += 1;

  const terms = termWeights.length;
  const starts = new Uint32Array(terms + 1);
  /** Of each term the last claim that was seen to use it, counted from 1. */
  const last = new Uint32Array(terms);
  eachWord(segment, judged, (term, claim) => {
    if (last[term] !== claim + 1) starts[term + 1]! += 1;
    last[term] = claim + 1;
  });
  for (let term = 0; term < terms; term += 1) starts[term + 1]! += starts[term]!;

  const next = starts.slice();
  const claims = new Uint32Array(starts[terms]!);
  const times = new Uint8Array(claims.length);
  last.fill(0);
  eachWord(segment, judged, (term, claim) => {
    if (last[term] !== claim + 1) {
      claims[next[term]!] = claim;
      next[term]! += 1;
    }
    last[term] = claim + 1;
    const at = next[term]! - 1;
    if (times[at]! < MANY) times[at]! += 1;
  });
  return { starts, claims, times, texts };
}

const known = new WeakMap<Segment, OwnWords>();

export function ownWordsOf(segment: Segment): OwnWords {
  let own = known.get(segment);
  if (!own) {
    own = read(segment);
    known.set(segment, own);
  }
  return own;
}
