/**
 * How far a sentence states a statement: shared information over shared, missing and extra information. Free of
 * length, so that one threshold fits headlines and long sentences; the conditions before it are vetoes.
 */
import { RECORD, ROLE_SHIFT, TERM_MASK, WORD_ROLE } from '../index/layout.ts';
import { read24 } from '../index/number-list.ts';
import type { Segment } from '../index/segment.ts';
import {
  EXTRA_WEIGHT,
  HANDICAP,
  MIN_DECISIVE_INFORMATION,
  MIN_NAMES_SHARE,
  MIN_WORDS,
  MIN_WORDS_BEYOND_NAMES,
  MISSING_NAME_WEIGHT,
  OTHER_CLAUSE_WEIGHT,
  SINGLE_WORD_FACTOR,
} from './parameters.ts';
import type { Sentence } from './sentence.ts';

export interface Score {
  /** 0–1. */
  value: number;
  /** Information in nats: found in both, missing in the sentence, extra in the sentence. */
  found: number;
  missing: number;
  extra: number;
  /** Terms found. */
  terms: number[];
}

/** What the sentence says beyond the found words: in full in the clauses that hold them, half in the others. */
function extraOf({ weights, clauseOf }: Sentence, segment: Segment, terms: readonly number[]): number {
  const left = [...weights];
  const holding = new Set<number>();
  for (const term of terms) {
    const clause = clauseOf.get(term)!;
    holding.add(clause);
    left[clause] = (left[clause] ?? 0) - segment.weightOf(term);
  }
  let extra = 0;
  for (let clause = 0; clause < left.length; clause += 1)
    extra += Math.max(0, left[clause] ?? 0) * (holding.has(clause) ? 1 : OTHER_CLAUSE_WEIGHT);
  return extra;
}

/** @returns null where a condition fails. */
export function score(segment: Segment, statement: number, sentence: Sentence): Score | null {
  const { words } = segment;
  const { statements } = segment.sections;
  const begin = statements[statement * RECORD.statements + 1]!;
  const end = statements[(statement + 1) * RECORD.statements + 1]!;
  const terms: number[] = [];
  const said: number[] = [];
  let found = 0;
  let missing = 0;
  let names = 0;
  let namesFound = 0;
  let beyondNames = 0;
  let saidMissing = 0;
  let decisive = 0;
  for (let at = begin; at < end; at += 1) {
    const word = read24(words, at);
    const term = word & TERM_MASK;
    const role = word >>> ROLE_SHIFT;
    const weight = segment.weightOf(term);
    const isThere = sentence.clauseOf.has(term);
    if (isThere) terms.push(term);
    // Titles ("president") go with any statement about the person: they count neither way.
    if (role === WORD_ROLE.title) continue;
    if (role === WORD_ROLE.name) names += weight;
    else if (!isThere) saidMissing += weight;
    if (isThere) said.push(term);
    if (!isThere) missing += role === WORD_ROLE.name ? weight * MISSING_NAME_WEIGHT : weight;
    else {
      found += weight;
      if (role === WORD_ROLE.name) namesFound += weight;
      else {
        beyondNames += 1;
        decisive = Math.max(decisive, weight);
      }
    }
  }
  if (terms.length < MIN_WORDS || beyondNames < MIN_WORDS_BEYOND_NAMES) return null;
  if (namesFound < names * MIN_NAMES_SHARE || decisive < MIN_DECISIVE_INFORMATION) return null;
  const extra = extraOf(sentence, segment, said);
  const share = found / (found + missing + EXTRA_WEIGHT * extra + HANDICAP);
  return {
    value: beyondNames === 1 && saidMissing > 0 ? share * SINGLE_WORD_FACTOR : share,
    found,
    missing,
    extra,
    terms,
  };
}
