/** A sentence of the page, as a segment sees it. */
import { WORD_ROLE } from '../index/layout.ts';
import type { Segment } from '../index/segment.ts';
import type { Content } from '../index/word-cache.ts';

/** A content word with the clause that it stands in. */
export interface SentenceWord extends Content {
  clause: number;
}

export interface Sentence {
  words: readonly SentenceWord[];
  /** The segment's term for `words[i]`, −1 where it has none. */
  terms: Int32Array;
  /** Different terms, without −1, to the clause where each stands first. */
  clauseOf: ReadonlyMap<number, number>;
  /** Information of the different words but titles, by clause, nats. */
  weights: readonly number[];
}

/** @param words content words of one sentence, clauses counted from 0. */
export function sentenceOf(segment: Segment, words: readonly SentenceWord[]): Sentence {
  const terms = new Int32Array(words.length);
  const clauseOf = new Map<number, number>();
  const unknown = new Set<string>();
  const weights: number[] = [];
  words.forEach(({ term, role, clause }, at) => {
    const number = segment.term(term.hash, term.check);
    terms[at] = number;
    if (number < 0 ? unknown.has(term.key) : clauseOf.has(number)) return;
    if (number < 0) unknown.add(term.key);
    else clauseOf.set(number, clause);
    if (role === WORD_ROLE.title) return;
    const weight = number < 0 ? segment.unknownWeight : segment.weightOf(number);
    weights[clause] = (weights[clause] ?? 0) + weight;
  });
  return { words, terms, clauseOf, weights };
}
