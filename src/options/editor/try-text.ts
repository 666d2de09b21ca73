/**
 * Runs the real matcher over a text that the user typed: all stored claims together with the draft. Pure, so that
 * what the try box says is tested without a page.
 */
import { type Claim, claimRef, isActive, MINE, type Perspective } from '../../claims/model.ts';
import { type IndexableClaim, indexableOf } from '../../matching/indexable.ts';
import { buildIndex } from '../../matching/index/compiled-index.ts';
import { matchBlocks } from '../../matching/match/match-blocks.ts';
import type { Match } from '../../matching/match-types.ts';
import type { StoredClaim } from '../../storage/claims.ts';
import { claimOf } from './claim-of.ts';
import type { ClaimDraft } from './draft.ts';

/** Words that would count, if one of `anchors` stood anywhere in the text. */
export interface Waiting {
  statement: string;
  phrase: string;
  anchors: string[];
}

export interface Trial {
  /** The paragraphs of the text; a match's `block` is the place in this list. */
  blocks: string[];
  matches: Match[];
  waiting: Waiting[];
  /** Claims by ref, the draft included. */
  claims: Map<string, Claim>;
}

export const DRAFT_ID = 'draft';

/** The draft as far as the matcher needs it, however incomplete it is. */
function draftClaim(draft: ClaimDraft, known: readonly Perspective[]): Claim {
  return claimOf(draft, known, draft.base?.id ?? DRAFT_ID).claim as unknown as Claim;
}

export function indexable(
  stored: readonly StoredClaim[],
  draft: ClaimDraft,
  known: readonly Perspective[],
): IndexableClaim[] {
  const claim = draftClaim(draft, known);
  const ref = claimRef(MINE, claim.id);
  const others = stored
    .filter((row) => row.ref !== ref && isActive(row.claim))
    .map((row) => indexableOf(row.pack, row.claim));
  return [...others, { ref, claim, language: claim.language ?? 'en' }];
}

/** What waits for an anchor is found by asking again as if none were needed, in the blocks concerned only. */
function findWaiting(
  claims: readonly IndexableClaim[],
  blocks: readonly string[],
  waiting: number[],
  found: Match[],
): Waiting[] {
  if (waiting.length === 0) return [];
  const loose = claims.map(({ claim, ...rest }) => ({
    ...rest,
    claim: {
      ...claim,
      match: {
        ...claim.match,
        phrases: claim.match.phrases.map((phrase) => ({ ...phrase, needsAnchor: false })),
        patterns: (claim.match.patterns ?? []).map((pattern) => ({ ...pattern, needsAnchor: false })),
      },
    },
  }));
  const counted = new Set(found.map(({ block, start, claim }) => `${block} ${start} ${claim}`));
  const byRef = new Map(claims.map(({ ref, claim }) => [ref, claim]));
  const seen = new Set<string>();
  return matchBlocks(
    buildIndex(loose),
    waiting.map((id) => ({ id, text: blocks[id] ?? '' })),
    {},
  ).matches.flatMap(({ block, start, claim: ref, evidence }) => {
    const claim = byRef.get(ref);
    const key = `${ref} ${evidence.phrase}`;
    if (!claim || counted.has(`${block} ${start} ${ref}`) || seen.has(key)) return [];
    seen.add(key);
    return [{ statement: claim.statement, phrase: evidence.phrase, anchors: claim.match.anchors }];
  });
}

export function tryText(text: string, claims: readonly IndexableClaim[]): Trial {
  const blocks = text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter(Boolean);
  const { matches, waiting } = matchBlocks(
    buildIndex(claims),
    blocks.map((block, id) => ({ id, text: block })),
    {},
  );
  return {
    blocks,
    matches,
    waiting: findWaiting(claims, blocks, waiting, matches),
    claims: new Map(claims.map(({ ref, claim }) => [ref, claim])),
  };
}
