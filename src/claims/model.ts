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
  archivedUrl?: string;
}

export interface ClaimMatchers {
  phrases: Phrase[];
  /** Whole sentences that state the claim in other words. */
  phrasings: string[];
  /** Words of which one must be on the page before a phrase with `needsAnchor` counts. */
  anchors: string[];
  /** Words that cancel the claim's phrases in the block where they stand. */
  exclusions: string[];
}

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
