/** Turns the page's matches into the popup's list: one entry a claim, in reading order. Pure. */
import type { ClaimRef } from '../../claims/model.ts';
import type { ClaimView, PageSummary } from '../../messaging/protocol.ts';

export type PageMatch = PageSummary['matches'][number];

export interface ClaimOnPage {
  view: ClaimView;
  /** At least one, in reading order. */
  matches: PageMatch[];
}

/** In order of first appearance. */
export function refsOf(matches: readonly PageMatch[]): ClaimRef[] {
  return [...new Set(matches.map((match) => match.claim))];
}

/** Claims that were deleted since the page was read have no view any more and are left out. */
export function claimsOnPage(
  matches: readonly PageMatch[],
  views: ReadonlyMap<ClaimRef, ClaimView>,
): ClaimOnPage[] {
  return refsOf(matches).flatMap((ref) => {
    const view = views.get(ref);
    return view ? [{ view, matches: matches.filter((match) => match.claim === ref) }] : [];
  });
}
