/** What goes into the matcher and what comes out: plain JSON, so that it crosses messages unchanged. */
import type { ClaimKind, ClaimRef } from '../claims/model.ts';

/** The visible text of one block-level element. `id` is the caller's; it comes back in the matches. */
export interface Block {
  id: number;
  text: string;
}

/** How the page puts the claim. */
export type Voice = 'asserted' | 'quoted' | 'attributed' | 'denied' | 'unsure';

export type Via = 'phrase' | 'frame-phrase' | 'paraphrase';

/** What spoke for the match, so that the UI can say it in one sentence. */
export interface Evidence {
  /** The stored phrase whose words were found. */
  phrase: string;
  /** The anchor on the page that let an ambiguous phrase count. */
  anchor?: string;
  /** For paraphrases: the words that the claim and the page share, as the page spells them. */
  words?: string[];
  /** For paraphrases: information found in both, missing on the page and extra on the page; nats, two decimals. */
  found?: number;
  missing?: number;
  extra?: number;
}

/** `start` and `end` are UTF-16 offsets into the block's text as it was given; `end` is exclusive. */
export interface Match {
  block: number;
  start: number;
  end: number;
  claim: ClaimRef;
  kind: ClaimKind;
  /** Id of the framing whose words these are. */
  framing: string | null;
  via: Via;
  /** 0–1; a verbatim phrase is 1. */
  score: number;
  voice: Voice;
  /** Who is quoted, or says so, in the page's own words. */
  speaker?: string;
  evidence: Evidence;
}

export interface MatchOptions {
  /** Anchors already seen elsewhere on the page: the `context` of earlier results. */
  context?: readonly string[];
  /** A moment on the `now` clock, ms; past it the scan stops and says so. */
  deadline?: number;
  /** Test seam; `performance.now` when absent. */
  now?: () => number;
  /** How sure a reworded claim must be: about one wrong mark in 10,000 sentences, or one in 1,000. */
  setting?: 'default' | 'more';
  maxMatches?: number;
  maxMatchesPerBlock?: number;
}

export interface MatchResult {
  matches: Match[];
  /** Anchors seen so far on this page, for the next call about the same page. Opaque to the caller. */
  context: string[];
  /** Blocks with words that would count once a missing anchor turns up: scan them again when `context` grows. */
  waiting: number[];
  /** First block that was not scanned because of the deadline or a cap, or null. */
  truncatedAt: number | null;
}
