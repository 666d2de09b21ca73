/**
 * Which stored claims is a text about? Unlike marking, ranking knows no threshold: it orders. A blend of views that err
 * differently: words by concept, pieces of words (names, misspellings, compounds), the best sentence, the phrasings.
 * Weights were fitted on the training parts of CheckThat 2020 and 2022 (posts and 10,000 to 14,000 checked claims).
 */
import type { IndexableClaim } from '../../../../src/matching/indexable.ts';
import { primaryLanguage } from '../../../../src/matching/text/languages.ts';
import { Bm25, highest } from './bm25.ts';
import { readQuery } from './read-query.ts';
import { Vocabulary } from './vocabulary.ts';

export interface RankedClaim {
  claim: IndexableClaim;
  /** 0–1, comparable within one text only. */
  score: number;
}

const WORDS = { k1: 0.9, b: 0.4 };
const GRAMS = { k1: 0.6, b: 0.6 };
const WEIGHTS = { words: 1, grams: 0.7, sentence: 0.2, phrasings: 0.15, title: 0.3 };
const ALL_WEIGHTS = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight);
/** A signature says who speaks, seldom of what. */
const TAIL_WEIGHT = 0.6;
/** What each view proposes. */
const PROPOSED = 20;
/** What a sentence says beyond the claim; nats that two shared rare words have to make up for. */
const EXTRA_WEIGHT = 0.2;
const HANDICAP = 3;

/** Each term once; `more` with less weight unless it is in `terms`. */
function weighted(terms: readonly number[], more: readonly number[]): Map<number, number> {
  const query = new Map(more.map((term) => [term, TAIL_WEIGHT]));
  for (const term of terms) query.set(term, 1);
  return query;
}

const distinct = (terms: readonly number[]) => [...new Set(terms)];
const maximum = (scores: Float64Array) => scores.reduce((most, score) => Math.max(most, score), 1e-9);

export class ClaimRanking {
  private readonly vocabulary = new Vocabulary();
  private readonly words: Bm25;
  private readonly grams: Bm25;
  private readonly phrasings: Bm25;
  /** Different terms of each claim's statement and of its title: the first phrasing, or the statement where none is. */
  private readonly statements: number[][] = [];
  private readonly titles: number[][] = [];

  constructor(private readonly claims: readonly IndexableClaim[]) {
    const words: number[][] = [];
    const grams: number[][] = [];
    const phrasings: number[][] = [];
    for (const { claim, language } of claims) {
      const code = primaryLanguage(language);
      const texts = [claim.statement, ...claim.match.phrasings];
      const terms = texts.map((text) => this.vocabulary.termsOf(text, code, true));
      words.push(terms.flat());
      phrasings.push(terms.slice(terms.length > 1 ? 1 : 0).flat());
      grams.push(texts.flatMap((text) => this.vocabulary.gramsOf(text, code, true)));
      this.statements.push(distinct(terms[0]!));
      this.titles.push(distinct(terms[1] ?? terms[0]!));
    }
    this.words = new Bm25(words, this.vocabulary.termCount, WORDS);
    this.phrasings = new Bm25(phrasings, this.vocabulary.termCount, WORDS);
    this.grams = new Bm25(grams, this.vocabulary.gramCount, GRAMS);
  }

  private weightOf(terms: Iterable<number>): number {
    let sum = 0;
    for (const term of terms) sum += this.words.weightOf(term);
    return sum;
  }

  /** In every language that the claims have: a text does not say which it is in. */
  private read(text: string) {
    const { body, tail, sentences } = readQuery(text);
    const { languages } = this.vocabulary;
    const termsOf = (one: string) => languages.flatMap((code) => this.vocabulary.termsOf(one, code, false));
    const gramsOf = (one: string) => languages.flatMap((code) => this.vocabulary.gramsOf(one, code, false));
    return {
      terms: weighted(termsOf(body), termsOf(tail)),
      grams: weighted(gramsOf(body), gramsOf(tail)),
      sentences: sentences.map((sentence) => {
        const terms = new Set(termsOf(sentence));
        return { terms, weight: this.weightOf(terms) };
      }),
    };
  }

  /** How far the best sentence states the claim: shared over shared, missing and a little of what is extra. */
  private sentenceScore(number: number, sentences: ReturnType<ClaimRanking['read']>['sentences']): number {
    const statement = this.statements[number]!;
    const all = this.weightOf(statement);
    let best = 0;
    for (const { terms, weight } of sentences) {
      const shared = this.weightOf(statement.filter((term) => terms.has(term)));
      best = Math.max(best, shared / (all + EXTRA_WEIGHT * (weight - shared) + HANDICAP));
    }
    return best;
  }

  private titleScore(number: number, query: ReadonlyMap<number, number>): number {
    const title = this.titles[number]!;
    return this.weightOf(title.filter((term) => query.has(term))) / (this.weightOf(title) + HANDICAP);
  }

  /** The best claims that share anything with the text, best first; in the order of the claims where scores are equal. */
  best(text: string, count: number): RankedClaim[] {
    const query = this.read(text);
    const words = this.words.scores(query.terms);
    const grams = this.grams.scores(query.grams);
    const phrasings = this.phrasings.scores(query.terms);
    const [mostWords, mostGrams, mostPhrasings] = [words, grams, phrasings].map(maximum) as [
      number,
      number,
      number,
    ];
    const proposed = [words, grams, phrasings].flatMap((scores) =>
      highest(scores, Math.max(PROPOSED, count)),
    );
    return distinct(proposed)
      .map((number) => ({
        number,
        score:
          (WEIGHTS.words * words[number]!) / mostWords +
          (WEIGHTS.grams * grams[number]!) / mostGrams +
          (WEIGHTS.phrasings * phrasings[number]!) / mostPhrasings +
          WEIGHTS.sentence * this.sentenceScore(number, query.sentences) +
          WEIGHTS.title * this.titleScore(number, query.terms),
      }))
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, count)
      .map(({ number, score }) => ({ claim: this.claims[number]!, score: score / ALL_WEIGHTS }));
  }
}
