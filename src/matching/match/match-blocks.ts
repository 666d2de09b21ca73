/**
 * The matcher: compiled segments and blocks in, matches out. It keeps nothing between calls; what it must know of the
 * rest of the page (which anchors were seen) goes out as `context` and comes back in, so a stopped worker loses nothing.
 */
import type { CompiledIndex } from '../index/compiled-index.ts';
import type { Segment } from '../index/segment.ts';
import type { Block, Evidence, Match, MatchOptions, MatchResult } from '../match-types.ts';
import { type Setting, settingFor } from '../paraphrase/parameters.ts';
import { spokenSpan } from '../voice/quotation/spoken-span.ts';
import { readVoice } from '../voice/read-voice.ts';
import type { Words } from './find-patterns.ts';
import { PageContext } from './page-context.ts';
import { type Scanned, scanInPieces } from './pieces.ts';
import { type Hit, rankHits, type Shared } from './rank-hits.ts';
import { scanBlock } from './scan-block.ts';

const MAX_MATCHES = 5_000;
const MAX_MATCHES_PER_BLOCK = 200;

/** Whether a hit counts, given the anchors of the page; undefined while it waits for one. */
function counts(index: CompiledIndex, hit: Hit, page: PageContext, setting: Setting): boolean | undefined {
  const anchored = !hit.needsAnchor || page.anchorOf(index.segments[hit.segment]!, hit.claim) !== undefined;
  if (hit.via === 'pattern' && hit.sureness! < setting.leastSureness) return false;
  // Written by hand: beyond that no threshold says more than their author did.
  if (hit.via !== 'paraphrase') return anchored || undefined;
  if (hit.score >= setting.threshold) return true;
  return hit.needsAnchor ? anchored || undefined : false;
}

/** Two decimals are enough to compare by, and short in messages. */
const rounded = (nats: number) => Math.round(nats * 100) / 100;

function sharedEvidence({ words, information }: Shared, { block, tokens }: Scanned): Partial<Evidence> {
  return {
    words: words.map(({ from, to }) => block.text.slice(tokens.starts[from], tokens.ends[to])),
    ...(information
      ? {
          found: rounded(information.found),
          missing: rounded(information.missing),
          extra: rounded(information.extra),
        }
      : {}),
  };
}

function evidenceOf(index: CompiledIndex, hit: Hit, scanned: Scanned, page: PageContext): Evidence {
  const { block, tokens } = scanned;
  const segment = index.segments[hit.segment]!;
  const anchor = hit.needsAnchor ? page.anchorOf(segment, hit.claim) : undefined;
  const from = tokens.starts[hit.from]!;
  return {
    phrase: hit.via === 'phrase' ? segment.string(hit.source) : block.text.slice(from, tokens.ends[hit.to]),
    ...(anchor === undefined ? {} : { anchor }),
    ...(hit.shared ? sharedEvidence(hit.shared, scanned) : {}),
  };
}

/** What was written down of the claim and found: a negator among these words denies nothing. */
function claimWordsOf(segment: Segment, { via, source, shared }: Hit, { block, tokens }: Scanned): string {
  if (via === 'phrase') return segment.string(source);
  // Of statements only the words that carry content are compared: "not" is none of them.
  if (via === 'paraphrase' || !shared) return '';
  return shared.words.map(({ from, to }) => block.text.slice(tokens.starts[from], tokens.ends[to])).join(' ');
}

function toMatch(index: CompiledIndex, hit: Hit, scanned: Scanned, page: PageContext): Match {
  const segment = index.segments[hit.segment]!;
  const { block, tokens } = scanned;
  const start = tokens.starts[hit.from]!;
  const end = tokens.ends[hit.to]!;
  const at = ({ from, to }: Words) => ({ start: tokens.starts[from]!, end: tokens.ends[to]! });
  const spoken = hit.shared ? spokenSpan(block.text, hit.shared.words.map(at)) : at(hit);
  const { voice, speaker } = readVoice(
    block.text,
    spoken.start,
    spoken.end,
    hit.language,
    claimWordsOf(segment, hit, scanned),
    segment.kindOf(hit.claim),
  );
  return {
    block: block.id,
    start,
    end,
    claim: segment.refOf(hit.claim),
    kind: segment.kindOf(hit.claim),
    framing: hit.framing < 0 ? null : segment.string(hit.framing),
    via: hit.via !== 'phrase' ? 'paraphrase' : hit.framing < 0 ? 'phrase' : 'frame-phrase',
    score: hit.score,
    voice,
    ...(speaker === undefined ? {} : { speaker }),
    evidence: evidenceOf(index, hit, scanned, page),
  };
}

/** @throws never; text that cannot be read in time is reported in `truncatedAt`. */
export function matchBlocks(
  index: CompiledIndex,
  blocks: readonly Block[],
  options: MatchOptions = {},
): MatchResult {
  const { context = [], deadline = Number.POSITIVE_INFINITY, now = () => performance.now() } = options;
  const { maxMatches = MAX_MATCHES, maxMatchesPerBlock = MAX_MATCHES_PER_BLOCK } = options;
  const setting = settingFor(
    options.setting ?? 'default',
    index.segments.reduce((sum, { claimCount }) => sum + claimCount, 0),
  );
  const page = new PageContext(index.segments, context);

  // Anchors may stand below the words that need them, so all blocks are read before any is decided.
  const scanned: Scanned[] = [];
  let truncatedAt: number | null = null;
  const isLate = () => now() > deadline;
  for (const block of blocks) {
    if (isLate()) {
      truncatedAt = block.id;
      break;
    }
    const one = scanInPieces(block, isLate, (piece) => scanBlock(index, piece, page, setting, isLate));
    if (one.hits.length > 0) scanned.push(one);
    // Late within the block: what was found so far stands, and the block counts as not read to its end.
    if (deadline !== Number.POSITIVE_INFINITY && isLate()) {
      truncatedAt = block.id;
      break;
    }
  }

  const matches: Match[] = [];
  let cappedAt: number | null = null;
  const waiting: number[] = [];
  for (const one of scanned) {
    const allowed = one.hits.filter(({ segment, claim }) => !one.excluded.has(`${segment}/${claim}`));
    const verdicts = allowed.map((hit) => counts(index, hit, page, setting));
    if (verdicts.includes(undefined)) waiting.push(one.block.id);
    const room = Math.min(maxMatchesPerBlock, maxMatches - matches.length);
    const ranked = rankHits(
      allowed.filter((_hit, at) => verdicts[at]),
      one.tokens.words,
    );
    if (ranked.length > room) cappedAt ??= one.block.id;
    for (const hit of ranked.slice(0, room)) matches.push(toMatch(index, hit, one, page));
  }
  // What was capped stands above what was not read.
  return { matches, context: page.names(), waiting, truncatedAt: cappedAt ?? truncatedAt };
}
