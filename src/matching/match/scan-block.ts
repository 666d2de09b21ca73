/** Everything that may be a mark in one block: phrases, patterns and statements, with the anchors that were passed. */
import type { CompiledIndex } from '../index/compiled-index.ts';
import { RUN_TYPE } from '../index/layout.ts';
import type { Segment } from '../index/segment.ts';
import { type WordCache, wordCacheFor } from '../index/word-cache.ts';
import type { Block } from '../match-types.ts';
import type { Setting } from '../paraphrase/parameters.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type Tokens, tokensOf } from '../text/tokenise.ts';
import { findPatterns } from './find-patterns.ts';
import { type Found, findRuns, isPhrase } from './find-runs.ts';
import { findStatements } from './find-statements.ts';
import { hasAnchors, type PageContext } from './page-context.ts';
import { patternSpan } from './pattern-span.ts';
import type { Scanned } from './pieces.ts';
import type { Hit } from './rank-hits.ts';
import { sentencesOnce } from './read-sentences.ts';
import { sentenceAround } from './sentence-words.ts';
import { Surroundings } from './sureness.ts';

class BlockScan {
  private readonly tokens: Tokens;
  private readonly hits: Hit[] = [];
  private readonly excluded = new Set<string>();
  private ends: number[] | undefined;

  constructor(
    private readonly block: Block,
    private readonly page: PageContext,
    private readonly setting: Setting,
    private readonly isLate: () => boolean,
  ) {
    this.tokens = tokensOf(block.text);
  }

  private readonly sentenceEnds = (): readonly number[] => {
    this.ends ??= sentencesOf(this.block.text).map(({ end }) => end);
    return this.ends;
  };

  private sentenceOf(segment: Segment, claim: number, word: number): Pick<Hit, 'sentence'> {
    if (segment.kindOf(claim) === 'term') return {};
    return { sentence: sentenceAround(word, this.sentenceEnds(), this.tokens) };
  }

  read(segment: Segment, number: number, cache: WordCache): void {
    const of = { segment: number, language: cache.language };
    const runs = findRuns(segment, cache, this.tokens, this.block.text);
    for (const run of runs) {
      const { type, target, framing, text, needsAnchor, from, to } = run;
      if (type === RUN_TYPE.anchor) this.page.add(segment, target);
      else if (type === RUN_TYPE.exclusion) this.excluded.add(`${number}/${target}`);
      else if (isPhrase(run))
        this.hits.push({
          ...of,
          claim: target,
          framing,
          via: 'phrase',
          score: 1,
          source: text,
          needsAnchor,
          ...this.sentenceOf(segment, target, from),
          from,
          to,
        });
    }
    this.addPatterns(segment, cache, runs, of);
    this.addStatements(segment, cache, of);
  }

  private addPatterns(
    segment: Segment,
    cache: WordCache,
    runs: readonly Found[],
    of: Pick<Hit, 'segment' | 'language'>,
  ): void {
    let surroundings: Surroundings | undefined;
    const found = findPatterns(
      segment,
      runs,
      this.tokens,
      this.sentenceEnds,
      (filled) => {
        surroundings ??= new Surroundings(segment, sentencesOnce(cache, this.tokens, this.block.text));
        return surroundings.surenessOf(filled);
      },
      this.setting.leastSureness,
    );
    for (const { claim, framing, needsAnchor, score, sureness, pattern, slots } of found) {
      const words = [...slots].sort((a, b) => a.from - b.from);
      this.hits.push({
        ...of,
        claim,
        framing,
        via: 'pattern',
        score,
        sureness,
        source: pattern,
        needsAnchor,
        ...this.sentenceOf(segment, claim, words[0]!.from),
        shared: { words },
        ...patternSpan(segment, cache, this.tokens, words),
      });
    }
  }

  private addStatements(segment: Segment, cache: WordCache, of: Pick<Hit, 'segment' | 'language'>): void {
    const stated = findStatements(segment, cache, this.tokens, this.block.text, this.setting, this.isLate);
    for (const { claim, statement, score, shared, from, to } of stated)
      this.hits.push({
        ...of,
        claim,
        framing: -1,
        via: 'paraphrase',
        score: score.value,
        source: statement,
        needsAnchor: hasAnchors(segment, claim),
        shared,
        from,
        to,
      });
  }

  get result(): Scanned {
    return { block: this.block, tokens: this.tokens, hits: this.hits, excluded: this.excluded };
  }
}

export function scanBlock(
  index: CompiledIndex,
  block: Block,
  page: PageContext,
  setting: Setting,
  isLate: () => boolean,
): Scanned {
  const scan = new BlockScan(block, page, setting, isLate);
  index.segments.forEach((segment, number) => {
    for (const language of segment.languages) scan.read(segment, number, wordCacheFor(language));
  });
  return scan.result;
}
