/** What the matcher searches: one immutable segment per pack, one for the user's own claims. */
import type { IndexableClaim } from '../indexable.ts';
import { buildSegment } from './build.ts';
import { Segment } from './segment.ts';

export interface CompiledIndex {
  segments: Segment[];
}

/** One segment for all claims, in memory only: for tests, tools and the options page's test box. */
export function buildIndex(claims: readonly IndexableClaim[]): CompiledIndex {
  return { segments: [new Segment(buildSegment(claims))] };
}
