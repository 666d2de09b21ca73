/**
 * Everything that decides whether a sentence states a claim, with the reason and the measurement behind each. Measured
 * as recall on headlines with three phrasings a claim and 14,000 claims stored, at one false flag in 1,000 / 10,000
 * sentences of news; see docs/decisions/matching.md for what was tried and did not pay.
 */

export type SettingName = 'default' | 'more';

interface Line {
  /** Threshold with few claims. */
  least: number;
  /** Threshold at `AT_CLAIMS` claims, and how it grows with the logarithm of their number. */
  base: number;
  growth: number;
}

const AT_CLAIMS = 74;
/**
 * `default`: about one wrong mark in 10,000 sentences; `more`: one in 1,000. With more claims, chance finds more. At .43
 * the pack of everyday disputes marked 31 more of 23,121 sentences of news, most of them wrong, and found no more of the
 * unseen ones: patterns find those.
 */
const LINES: Readonly<Record<SettingName, Line>> = {
  default: { least: 0.5, base: 0.36, growth: 0.036 },
  more: { least: 0.3, base: 0.25, growth: 0.038 },
};
/**
 * Where one of the claim's anchors is on the page, the page is about the story and a little less is enough. .55 finds
 * six more of 100 reworded sentences of ours, and on whole articles about the story most of what it adds is wrong:
 * there every sentence shares words with every claim.
 */
const ANCHOR_FACTOR = 0.9;

/**
 * Log-odds that a reader agrees with the mark of a filled pattern: a logistic regression over 354 marks that were judged
 * one by one (68 in twenty articles, 140 in news, 146 in single sentences), fitted by cross-validation over claims, so
 * that no claim judged itself. `near` is negative because words that the next claim knows as well speak against both.
 */
export const SURENESS = {
  base: -6.52,
  /** Times the pattern's own score: how close together its words stand, .7 to 1. */
  tightness: 8.95,
  /** Per nat by which the surrounding sentences are more like this claim's texts than like any other claim's. */
  margin: 0.176,
  /** Per nat that the nearest sentences share with the claim's texts. */
  near: -0.131,
  /** Times ln(1 + claims whose texts the filling words alone fit better). */
  better: -0.867,
  /** Times the share of the sentence's other words that the claim's texts hold. */
  rest: 3.09,
} as const;
/** Sentences on each side that are looked at, for the two measures. */
export const SURROUNDING_SENTENCES = { near: 1, around: 2 } as const;
/** A claim with fewer texts of its own, statement and phrasings, cannot be judged by them: its patterns stand. */
export const MIN_TEXTS = 6;
/**
 * Of the marks in twenty articles, judged by the model of the other claims: right 32 of 32, arguable 8 and wrong 28 of
 * 28 without it; 31, 5, 9 at 0; 30, 3, 4 at .6; 30, 1, 2 at 1; 27, 0, 1 at 1.4. Of sentences written without sight of
 * the packs 1 costs 4 of 100.
 */
const LEAST_SURENESS: Readonly<Record<SettingName, number>> = { default: 1, more: Number.NEGATIVE_INFINITY };

/** Words from the first to the last that a pattern marks, at most. */
export const MAX_SPAN_WORDS = 12;

export interface Setting {
  /** A sentence is marked from this score on. */
  threshold: number;
  /** The same for claims with anchors, of which one is on the page. */
  withAnchor: number;
  /** Patterns mark from this sureness on, in log-odds. */
  leastSureness: number;
}

/** @param claims claims that can be marked, of all packs. */
export function settingFor(name: SettingName, claims: number): Setting {
  const { least, base, growth } = LINES[name];
  const threshold = Math.max(least, base + growth * Math.log(Math.max(1, claims) / AT_CLAIMS));
  return { threshold, withAnchor: threshold * ANCHOR_FACTOR, leastSureness: LEAST_SURENESS[name] };
}

/** A missing name is worse than a missing word: other people, other story. 1: −3 points at 1 in 10,000. */
export const MISSING_NAME_WEIGHT = 2;
/**
 * What the sentence says beyond the claim. 0: long sentences match anything; 1 (Jaccard): they match nothing. Recall
 * .665 / .435 at .25, .681 / .447 at .3, .713 / .465 at .4 (mean of three draws).
 */
export const EXTRA_WEIGHT = 0.4;
/** The same outside the clauses that hold the claim's words: whole sentences at full weight lose .25 when long. */
export const OTHER_CLAUSE_WEIGHT = 0.5;
/** Nats that every comparison starts behind by: two rare words alone must not decide. */
export const HANDICAP = 3;
/** Two shared words are a coincidence. */
export const MIN_WORDS = 3;
/** Names alone never state a claim: "New York Mayor Bill de Blasio:". */
export const MIN_WORDS_BEYOND_NAMES = 1;
/**
 * Nats that one word beyond the names must have: it stands in fewer than a tenth of the claims. In a pack on one story
 * "leak", "call" and the envoy's name go with every claim and decide none. With thousands of claims nearly all words pass.
 */
export const MIN_DECISIVE_INFORMATION = 2.2;
/** Only one word beyond the names, and it is not all that the claim says of them. */
export const SINGLE_WORD_FACTOR = 0.9;
/** Share of the information in the claim's names that must be there. */
export const MIN_NAMES_SHARE = 0.5;

/** What a word between the mark's ends costs, as a share of an average word of the claim. */
export const GAP_COST = 0.35;
/** The mark holds at least this share of the information that was found. */
export const MIN_SPAN_SHARE = 0.6;

/** Statements looked at closely per sentence. */
export const MAX_CANDIDATES = 400;
