/**
 * Runs the real matcher over a text that the user typed: all stored claims together with the draft. Pure, so that
 * what the try box says is tested without a page. Stored claims are compiled as for pages, a segment a pack; only the
 * user's own are compiled again with every change of the draft, because it is going to be one of them.
 */
import { type Claim, type ClaimRef, claimRef, isActive, MINE } from '../../../claims/model.ts';
import { buildIndex, type CompiledIndex } from '../../../matching/index/compiled-index.ts';
import type { Segment } from '../../../matching/index/segment.ts';
import { type IndexableClaim, indexableOf } from '../../../matching/indexable.ts';
import { matchBlocks } from '../../../matching/match/match-blocks.ts';
import type { Block, Match } from '../../../matching/match-types.ts';
import type { StoredClaim } from '../../../storage/claims.ts';

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
  /** The claims that `matches` name. */
  claims: Map<ClaimRef, Claim>;
}

/** What stays the same while one types. */
export interface StoredClaims {
  /** Of packs, one each. */
  segments: Segment[];
  /** All anchors of the packs, as the matcher tells what it has seen. */
  anchors: string[];
  /** The user's own claims. */
  own: IndexableClaim[];
  /** Of packs and the user's own. */
  byRef: ReadonlyMap<ClaimRef, Claim>;
}

/** The slow part: a hundred claims with some thousand patterns take seconds. */
export function compileStored(stored: readonly StoredClaim[]): StoredClaims {
  const own: IndexableClaim[] = [];
  const byPack = new Map<string, IndexableClaim[]>();
  const anchors = new Set<string>();
  for (const { pack, claim } of stored) {
    if (!isActive(claim)) continue;
    if (pack.id === MINE) {
      own.push(indexableOf(pack, claim));
      continue;
    }
    const claims = byPack.get(pack.id) ?? [];
    byPack.set(pack.id, claims);
    claims.push(indexableOf(pack, claim));
    for (const anchor of claim.match.anchors) anchors.add(anchor);
  }
  const segments = [...byPack.values()].flatMap((claims) => buildIndex(claims).segments);
  return {
    segments,
    anchors: matchBlocks({ segments }, asBlocks([...anchors])).context,
    own,
    byRef: new Map(stored.map(({ ref, claim }) => [ref, claim])),
  };
}

/** The user's own claims with the draft among them, in place of the claim that it changes. */
export function ownWith(draft: Claim, { own }: StoredClaims): IndexableClaim[] {
  const ref = claimRef(MINE, draft.id);
  return [
    ...own.filter((claim) => claim.ref !== ref),
    { ref, claim: draft, language: draft.language ?? 'en' },
  ];
}

const asBlocks = (texts: readonly string[]): Block[] => texts.map((text, id) => ({ id, text }));

/** As if no phrase needed an anchor: the draft may ask for one before it has any. */
function loosened(claims: readonly IndexableClaim[]): IndexableClaim[] {
  return claims.map(({ claim, ...rest }) => ({
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
}

/** What waits for an anchor is found by asking again as if all were there, in the blocks concerned only. */
function findWaiting(
  stored: StoredClaims,
  own: readonly IndexableClaim[],
  blocks: readonly Block[],
  found: readonly Match[],
  claimOf: (ref: ClaimRef) => Claim | undefined,
): Waiting[] {
  if (blocks.length === 0) return [];
  const counted = new Set(found.map(({ block, start, claim }) => `${block} ${start} ${claim}`));
  const seen = new Set<string>();
  const index = { segments: [...stored.segments, ...buildIndex(loosened(own)).segments] };
  return matchBlocks(index, blocks, { context: stored.anchors }).matches.flatMap(
    ({ block, start, claim: ref, evidence }) => {
      const claim = claimOf(ref);
      const key = `${ref} ${evidence.phrase}`;
      // What only resembles a statement was written down by nobody, and nobody said that it needs an anchor.
      const isResemblance = evidence.found !== undefined;
      if (!claim || isResemblance || counted.has(`${block} ${start} ${ref}`) || seen.has(key)) return [];
      seen.add(key);
      return [{ statement: claim.statement, phrase: evidence.phrase, anchors: claim.match.anchors }];
    },
  );
}

/**
 * @param own the user's claims and the draft.
 * @param ownIndex the same, compiled.
 */
export function tryText(
  text: string,
  stored: StoredClaims,
  own: readonly IndexableClaim[],
  ownIndex: CompiledIndex = buildIndex(own),
): Trial {
  const blocks = text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter(Boolean);
  const index = { segments: [...stored.segments, ...ownIndex.segments] };
  const { matches, waiting } = matchBlocks(index, asBlocks(blocks));
  const changed = new Map(own.map(({ ref, claim }) => [ref, claim]));
  const claimOf = (ref: ClaimRef) => changed.get(ref) ?? stored.byRef.get(ref);
  const concerned = new Set(waiting);
  return {
    blocks,
    matches,
    waiting: findWaiting(
      stored,
      own,
      asBlocks(blocks).filter(({ id }) => concerned.has(id)),
      matches,
      claimOf,
    ),
    claims: new Map(
      matches.flatMap(({ claim: ref }) => {
        const claim = claimOf(ref);
        return claim ? [[ref, claim] as const] : [];
      }),
    ),
  };
}
