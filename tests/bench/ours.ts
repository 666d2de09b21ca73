/** The engine itself: build, open, scan, add one claim, memory; per number of claims. */
import { buildSegment, buildSteps } from '../../src/matching/index/build.ts';
import { MAX_CLAIMS_PER_SEGMENT } from '../../src/matching/index/compiled-index.ts';
import type { SectionName } from '../../src/matching/index/layout.ts';
import { Segment } from '../../src/matching/index/segment.ts';
import { wordCacheFor } from '../../src/matching/index/word-cache.ts';
import type { IndexableClaim } from '../../src/matching/indexable.ts';
import { findRuns } from '../../src/matching/match/find-runs.ts';
import { matchBlocks } from '../../src/matching/match/match-blocks.ts';
import { tokensOf } from '../../src/matching/text/tokenise.ts';
import { type Article, claimsFrom } from './material.ts';
import { type Memory, median, memory, memoryBetween, timed, timesOf } from './measure.ts';

export interface Ours {
  claims: number;
  buildMs: number;
  /** Between two chances to pause. */
  longestMs: number;
  /** The last of them: writing the bytes, which cannot be interrupted. */
  writeMs: number;
  openMs: number;
  scans: number[];
  /** One more claim in a segment of 50, compiled and opened. */
  addOneMs: number;
  /** The same articles with that segment beside the large one. */
  scansBeside: number[];
  bytes: number;
  /** Of those, the trie of phrases. */
  phraseBytes: number;
  memory: Memory;
  /** Buffers that scanning leaves behind. */
  scratch: number;
  /** Words and phrases only, without reworded claims. */
  phraseScans: number[];
}

const OWN = 50;
/** The median of so many. */
const BUILDS = 3;
const PHRASES: readonly SectionName[] = ['edges', 'nodeEdges', 'nodeRuns', 'runs'];

/** As the worker does it: a very large pack is compiled in parts. */
function inParts(claims: readonly IndexableClaim[]): (readonly IndexableClaim[])[] {
  const parts = Math.ceil(claims.length / MAX_CLAIMS_PER_SEGMENT);
  return Array.from({ length: parts }, (_, part) =>
    claims.slice(part * MAX_CLAIMS_PER_SEGMENT, (part + 1) * MAX_CLAIMS_PER_SEGMENT),
  );
}

function buildTimed(claims: readonly IndexableClaim[]) {
  const slices: number[] = [];
  const buffers = inParts(claims).map((part) => {
    const steps = buildSteps(part);
    for (;;) {
      const { ms, value } = timed(() => steps.next());
      slices.push(ms);
      if (value.done) return value.value;
    }
  });
  const all = slices.reduce((a, b) => a + b);
  return { buffers, all, longest: Math.max(...slices), write: slices.at(-1)! };
}

const open = (buffers: readonly ArrayBuffer[]) => ({ segments: buffers.map((bytes) => new Segment(bytes)) });

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Of a second index, when engine and caches are warm; the claims themselves are held before and after. */
function measureMemory(claims: readonly IndexableClaim[], articles: readonly Article[]) {
  const before = memory();
  const index = open(inParts(claims).map((part) => buildSegment(part)));
  const held = memory();
  for (const { blocks } of articles.slice(0, 10)) matchBlocks(index, blocks);
  const used = memory();
  return { memory: memoryBetween(before, held), scratch: memoryBetween(held, used).buffers };
}

export function measureOurs(statements: readonly string[], articles: readonly Article[]): Ours {
  const claims = claimsFrom(statements);
  // Warms up the engine, as the claims of the other packs do.
  buildSegment(claims.slice(0, 2_000));
  const builds = Array.from({ length: BUILDS }, () => buildTimed(claims));
  const middle = (of: 'all' | 'longest' | 'write') => median(builds.map((build) => build[of]));
  const { buffers } = builds[0]!;
  const opened = Array.from({ length: 5 }, () => timed(() => open(buffers)));
  const index = opened[0]!.value;
  const { segments } = index;
  const scans = timesOf(articles, ({ blocks }) => matchBlocks(index, blocks));
  const phraseScans = timesOf(articles, ({ blocks }) =>
    blocks.map(({ text }) => {
      const tokens = tokensOf(text);
      return segments.map((segment) => findRuns(segment, wordCacheFor('en'), tokens, text));
    }),
  );

  const own = claimsFrom(statements.slice(0, OWN + 1));
  const added = timesOf(Array.from({ length: 15 }), () => new Segment(buildSegment(own)));
  const beside = { segments: [...segments, new Segment(buildSegment(own))] };
  return {
    claims: claims.length,
    buildMs: middle('all'),
    longestMs: middle('longest'),
    writeMs: middle('write'),
    openMs: median(opened.map(({ ms }) => ms)),
    scans,
    phraseScans,
    addOneMs: median(added),
    scansBeside: timesOf(articles, ({ blocks }) => matchBlocks(beside, blocks)),
    bytes: sum(buffers.map(({ byteLength }) => byteLength)),
    phraseBytes: sum(segments.flatMap(({ sections }) => PHRASES.map((name) => sections[name].byteLength))),
    ...measureMemory(claims, articles),
  };
}

/** What is kept of the pages' words, in bytes of heap; for every index together. */
export function measureCaches(statements: readonly string[], articles: readonly Article[]): number {
  const index = { segments: [new Segment(buildSegment(claimsFrom(statements)))] };
  const before = memory();
  for (const { blocks } of articles) matchBlocks(index, blocks);
  return memoryBetween(before, memory()).heap;
}

/** What any matcher must do: bring the text into one spelling and find its words. */
export function measureFloor(articles: readonly Article[]): number[] {
  return timesOf(articles, ({ blocks }) => blocks.map(({ text }) => tokensOf(text)));
}
