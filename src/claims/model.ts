/**
 * What a pack, claim, framing and phrase are: the vocabulary of the whole product.
 * The shapes are checked at run time by schema.ts; unknown fields are kept, so a newer pack survives a round trip.
 */

export const CLAIM_KINDS = ['claim', 'term', 'figure'] as const;
/** `claim`: a proposition; `term`: a loaded name; `figure`: a number, date or fact given differently. */
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const STANCES = ['asserts', 'denies', 'reframes', 'questions'] as const;
export type Stance = (typeof STANCES)[number];

export const PACK_FORMAT = 'counterframe-pack';
export const PACK_FORMAT_VERSION = 1;
/** The pack that holds the user's own claims. No distributed pack may use this id. */
export const MINE = 'mine';

/** Who speaks: a named group of speakers, never "left" or "right". */
export interface Perspective {
  id: string;
  label: string;
  description?: string;
}

/** What a claim is about: readers switch topics on and off. */
export interface Topic {
  id: string;
  label: string;
}

/** Words whose presence mentions a claim. With `framing` set it is a frame phrase: it tells which framing is used. */
export interface Phrase {
  text: string;
  /** Id of a framing of the same claim. */
  framing?: string;
  /** Counts only where one of the claim's anchors is on the page. */
  needsAnchor?: boolean;
  /** Letters must agree in case too: acronyms such as "AI". */
  caseSensitive?: boolean;
}

/**
 * What a sentence must hold to state the claim, whatever else it says: every slot filled, each by other words. Finds
 * wordings that nobody wrote down, because its slots multiply.
 */
export interface Pattern {
  /**
   * Who, did what, to what: of each slot one alternative must be there. An alternative is a word or a few in a row,
   * `@name` of one of the pack's lists, or in CAPITALS, which are then insisted on.
   */
  slots: string[][];
  /** Id of a framing of the same claim, where the slots hold one side's wording only. */
  framing?: string;
  /** Counts only where one of the claim's anchors is on the page. */
  needsAnchor?: boolean;
  /** The slots are filled in the order given: who did it to whom. */
  ordered?: boolean;
  /** Words of which none may stand in the sentence. */
  without?: string[];
  /** Words from the first to the last that fills a slot, at most; 30 when absent. */
  within?: number;
}

/** Sentences that show what is meant; the pack tools try them, readers never get them. */
export interface Examples {
  marked: string[];
  unmarked: string[];
}

/** That a framing was looked up again before it shipped. */
export interface Checked {
  /** YYYY-MM-DD. */
  date: string;
  /** The page itself was seen, or the same words by the same speaker somewhere else. */
  how: (typeof CHECKED_HOW)[number];
  /** Where the words were seen, unless at the framing's own address. */
  url?: string;
}

export const CHECKED_HOW = ['page', 'words-elsewhere'] as const;

/** How one source put the claim. */
export interface Framing {
  id: string;
  perspective: string;
  /** 1–5 words. */
  frame: string;
  stance: Stance;
  /** Ours, never the source's sentences. */
  summary: string;
  /** The source's own words, at most 8 of them. */
  keyWords?: string;
  speaker?: string;
  outlet: string;
  /** http or https. */
  url: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date?: string;
  /** Looked for and not there: the source gives no date. */
  undated?: boolean;
  archivedUrl?: string;
  checked?: Checked;
}

export interface ClaimMatchers {
  phrases: Phrase[];
  /** Whole sentences that state the claim in other words. */
  phrasings: string[];
  patterns?: Pattern[];
  /** Words of which one must be on the page before a phrase with `needsAnchor` counts. */
  anchors: string[];
  /** Words that cancel the claim's phrases in the block where they stand. */
  exclusions: string[];
  examples?: Examples;
}

/** Alternatives by name; lists hold no lists. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/** One statement in dispute, worded neutrally. */
export interface Claim {
  id: string;
  kind: ClaimKind;
  topic: string;
  statement: string;
  /** Why it is contested; says so where the evidence is lopsided. */
  context: string;
  /** BCP 47; the pack's language when absent. */
  language?: string;
  match: ClaimMatchers;
  framings: Framing[];
}

/** Everything of a pack but its claims. */
export interface PackInfo {
  format: typeof PACK_FORMAT;
  formatVersion: typeof PACK_FORMAT_VERSION;
  id: string;
  title: string;
  description: string;
  version: string;
  license: string;
  homepage?: string;
  updateUrl?: string;
  /** YYYY-MM-DD. */
  updated: string;
  /** BCP 47. */
  language: string;
  perspectives: Perspective[];
  /** In the order in which readers find them; a topic that is not here is called by its id. */
  topics?: Topic[];
  /** Words that fill slots of several claims, by the name that follows `@` there. */
  lists?: WordLists;
}

export interface Pack extends PackInfo {
  claims: Claim[];
}

/** `pack id/claim id`: names one claim among all packs. Ids hold no slash (schema.ts). */
export type ClaimRef = `${string}/${string}`;

export function claimRef(packId: string, claimId: string): ClaimRef {
  return `${packId}/${claimId}`;
}

/** A claim with fewer than two perspectives compares nothing: it is kept, and never marked. */
export function isActive(claim: Claim): boolean {
  return new Set(claim.framings.map((framing) => framing.perspective)).size >= 2;
}
