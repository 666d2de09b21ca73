/** Small claims for matcher tests: only what matters is written down. */
import type { Claim, Pattern, Phrase, WordLists } from '../../src/claims/model.ts';
import { claimRef } from '../../src/claims/model.ts';
import type { IndexableClaim } from '../../src/matching/indexable.ts';
import type { CompiledIndex } from '../../src/matching/index/compiled-index.ts';
import { buildIndex } from '../../src/matching/index/compiled-index.ts';
import { matchBlocks } from '../../src/matching/match/match-blocks.ts';
import type { MatchOptions, MatchResult } from '../../src/matching/match-types.ts';

export interface Brief {
  id: string;
  kind?: Claim['kind'];
  phrases?: (string | Phrase)[];
  phrasings?: string[];
  patterns?: Pattern[];
  lists?: WordLists;
  anchors?: string[];
  exclusions?: string[];
  language?: string;
}

export function claimOf({
  id,
  kind = 'claim',
  phrases = [],
  phrasings = [],
  patterns = [],
  anchors = [],
  exclusions = [],
}: Brief): Claim {
  const framing = (name: string) => ({
    id: name,
    perspective: name,
    frame: name,
    stance: 'asserts' as const,
    summary: name,
    outlet: name,
    url: 'https://example.org/',
  });
  return {
    id,
    kind,
    topic: 'test',
    statement: id,
    context: '',
    match: {
      phrases: phrases.map((phrase) => (typeof phrase === 'string' ? { text: phrase } : phrase)),
      phrasings,
      patterns,
      anchors,
      exclusions,
    },
    framings: [framing('a'), framing('b')],
  };
}

export function indexOf(...briefs: Brief[]): CompiledIndex {
  return buildIndex(
    briefs.map(
      (brief): IndexableClaim => ({
        ref: claimRef('test', brief.id),
        claim: claimOf(brief),
        language: brief.language ?? 'en',
        lists: brief.lists ?? {},
      }),
    ),
  );
}

export function match(index: CompiledIndex, texts: string | string[], options?: MatchOptions): MatchResult {
  return matchBlocks(
    index,
    [texts].flat().map((text, id) => ({ id, text })),
    options,
  );
}

/** The words that are marked, with their claim. */
export function marked(index: CompiledIndex, text: string, options?: MatchOptions): string[] {
  return match(index, text, options).matches.map(
    ({ start, end, claim }) => `${claim.split('/')[1]}: ${text.slice(start, end)}`,
  );
}
