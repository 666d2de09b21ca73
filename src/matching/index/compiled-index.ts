/** What the matcher searches: immutable segments, one per pack (several for a very large one), one for own claims. */
import type { IndexableClaim } from '../indexable.ts';
import { buildSegment } from './build.ts';
import { Segment } from './segment.ts';

/**
 * A pack with more claims is compiled in parts, each with its own weights, which are those of 50,000 claims then and
 * not of all. Two parts instead of one take a tenth longer to search; an interrupted build loses half as much.
 */
export const MAX_CLAIMS_PER_SEGMENT = 50_000;

export interface CompiledIndex {
  segments: Segment[];
}

/** One segment for all claims, in memory only: for tests, tools and the options page's test box. */
export function buildIndex(claims: readonly IndexableClaim[]): CompiledIndex {
  return { segments: [new Segment(buildSegment(claims))] };
}
