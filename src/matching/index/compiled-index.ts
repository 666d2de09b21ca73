/**
 * The compiled index: one trie of word keys per language, so that all phrases, anchors and exclusions of all claims
 * are found in a single pass over the text. Cost = words + partial hits; the number of claims does not enter.
 */
import type { ClaimKind, ClaimRef } from '../../claims/model.ts';
import type { Join } from '../text/tokenise.ts';

export interface IndexedClaim {
  ref: ClaimRef;
  kind: ClaimKind;
  /** Primary language of the claim. */
  language: string;
  /** Positions in `CompiledIndex.anchors`. */
  anchors: number[];
}

/** What a run of words stands for. */
export type Entry =
  | {
      type: 'phrase';
      claim: number;
      text: string;
      framing: string | null;
      needsAnchor: boolean;
      exact: string[] | null;
    }
  | { type: 'anchor'; anchor: number }
  | { type: 'exclusion'; claim: number };

/** A run of words as stored: `joins[i]` is what may stand before word `i`. */
export interface StoredRun {
  entry: Entry;
  joins: Join[];
}

export interface Section {
  language: string;
  /** Word key to word id, for words that occur in some run. */
  vocabulary: Map<string, number>;
  /** `node * wordCount + word id` to the next node; node 0 is the root. */
  edges: Map<number, number>;
  wordCount: number;
  /** Node to the runs that end there. */
  runs: Map<number, StoredRun[]>;
  /** Page word to word id, −1 for words that no run contains. A cache: stems are the dearest part of a scan. */
  known: Map<string, number>;
}

export interface CompiledIndex {
  sections: Section[];
  claims: IndexedClaim[];
  /** The words of each anchor, with its language: what crosses messages as `context`. */
  anchors: string[];
  /** The same anchors as the pack spells them. */
  anchorTexts: string[];
}
