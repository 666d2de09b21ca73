/** What the extension would mark on a page, as rows. The order of the keys is part of the interface. */
import { buildSegment } from '../../../src/matching/index/build.ts';
import type { IndexableClaim } from '../../../src/matching/indexable.ts';
import { Segment } from '../../../src/matching/index/segment.ts';
import { matchBlocks } from '../../../src/matching/match/match-blocks.ts';
import type { Match } from '../../../src/matching/match-types.ts';
import type { SettingName } from '../../../src/matching/paraphrase/parameters.ts';
import type { Answer } from './match.ts';
import { nameOfClaim } from './read/read-claims.ts';
import type { Passage } from './read/read-text.ts';

/** Why a match is one: the stored phrase, or the words and how much they tell. */
function whyOf({ via, evidence: { phrase, anchor, words, found, missing, extra } }: Match): object {
  return {
    ...(via === 'paraphrase' ? { words } : { phrase }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(found === undefined ? {} : { found, missing, extra }),
  };
}

function rowOf(match: Match, { line, text }: Passage): object {
  const { start, end, claim, framing, via, score, voice, speaker } = match;
  return {
    line,
    start,
    end,
    text: text.slice(start, end),
    claim: nameOfClaim(claim),
    framing,
    via,
    score: Math.round(score * 10_000) / 10_000,
    voice,
    ...(speaker === undefined ? {} : { speaker }),
    why: whyOf(match),
  };
}

/** @param sets claims by pack: one segment each, as in the extension, because a word's weight depends on its pack. */
export function matchPassages(sets: readonly (readonly IndexableClaim[])[], setting: SettingName): Answer {
  const index = { segments: sets.map((claims) => new Segment(buildSegment(claims))) };
  const unlimited = { maxMatches: Number.POSITIVE_INFINITY, maxMatchesPerBlock: Number.POSITIVE_INFINITY };
  return ({ passages }) =>
    matchBlocks(
      index,
      passages.map(({ text }, id) => ({ id, text })),
      { setting, ...unlimited },
    ).matches.map((match) => rowOf(match, passages[match.block]!));
}
