/**
 * The matcher: compiled index and blocks in, matches out. It keeps nothing between calls; what it must know of the
 * rest of the page (which anchors were seen) goes out as `context` and comes back in, so a stopped worker loses nothing.
 */
import type { CompiledIndex, Entry } from '../index/compiled-index.ts';
import type { Block, Match, MatchOptions, MatchResult } from '../match-types.ts';
import { type Tokens, tokensOf } from '../text/tokenise.ts';
import { readVoice } from '../voice/read-voice.ts';
import { findRuns } from './find-runs.ts';
import { type FoundPhrase, selectPhrases } from './select.ts';

const MAX_MATCHES = 5_000;
const MAX_MATCHES_PER_BLOCK = 200;

interface Scanned {
  block: Block;
  tokens: Tokens;
  phrases: FoundPhrase[];
  excluded: Set<number>;
}

function scanBlock(index: CompiledIndex, block: Block, seen: Set<number>): Scanned {
  const tokens = tokensOf(block.text);
  const phrases: FoundPhrase[] = [];
  const excluded = new Set<number>();
  for (const section of index.sections) {
    for (const found of findRuns(section, tokens, block.text)) {
      const { entry } = found;
      if (entry.type === 'anchor') seen.add(entry.anchor);
      else if (entry.type === 'exclusion') excluded.add(entry.claim);
      else phrases.push({ ...found, entry });
    }
  }
  return { block, tokens, phrases, excluded };
}

type PhraseEntry = Extract<Entry, { type: 'phrase' }>;

function anchorFor(index: CompiledIndex, entry: PhraseEntry, seen: ReadonlySet<number>): number | undefined {
  return index.claims[entry.claim]!.anchors.find((anchor) => seen.has(anchor));
}

function toMatch(
  index: CompiledIndex,
  { block, tokens }: Scanned,
  { entry, from, to }: FoundPhrase,
  seen: ReadonlySet<number>,
): Match {
  const { ref, kind, language } = index.claims[entry.claim]!;
  const start = tokens.starts[from]!;
  const end = tokens.ends[to]!;
  const { voice, speaker } = readVoice(block.text, start, end, language, entry.text);
  const anchor = entry.needsAnchor ? anchorFor(index, entry, seen) : undefined;
  return {
    block: block.id,
    start,
    end,
    claim: ref,
    kind,
    framing: entry.framing,
    via: entry.framing === null ? 'phrase' : 'frame-phrase',
    score: 1,
    voice,
    ...(speaker === undefined ? {} : { speaker }),
    evidence: {
      phrase: entry.text,
      ...(anchor === undefined ? {} : { anchor: index.anchorTexts[anchor]! }),
    },
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
  const known = new Set(context);
  const seen = new Set<number>();
  index.anchors.forEach((name, anchor) => {
    if (known.has(name)) seen.add(anchor);
  });

  // Anchors may stand below the words that need them, so all blocks are read before any is decided.
  const scanned: Scanned[] = [];
  let truncatedAt: number | null = null;
  for (const block of blocks) {
    if (now() > deadline) {
      truncatedAt = block.id;
      break;
    }
    const one = scanBlock(index, block, seen);
    if (one.phrases.length > 0) scanned.push(one);
  }

  const matches: Match[] = [];
  const waiting: number[] = [];
  for (const one of scanned) {
    const allowed = one.phrases.filter(({ entry }) => !one.excluded.has(entry.claim));
    const counted = allowed.filter(
      ({ entry }) => !entry.needsAnchor || anchorFor(index, entry, seen) !== undefined,
    );
    if (counted.length < allowed.length) waiting.push(one.block.id);
    const room = Math.min(maxMatchesPerBlock, maxMatches - matches.length);
    const selected = selectPhrases(counted, one.tokens.words.length);
    if (selected.length > room) truncatedAt ??= one.block.id;
    for (const found of selected.slice(0, room)) matches.push(toMatch(index, one, found, seen));
  }
  return {
    matches,
    context: [...seen].sort((a, b) => a - b).map((anchor) => index.anchors[anchor]!),
    waiting,
    truncatedAt,
  };
}
