/**
 * Compiles claims into the bytes of one segment. Pure: the same claims in the same order give identical bytes.
 * A generator, so that the caller decides when to pause: it yields after every few claims and while writing.
 */
import { CLAIM_KINDS, type Pattern, type WordLists } from '../../claims/model.ts';
import type { IndexableClaim } from '../indexable.ts';
import { primaryLanguage } from '../text/languages.ts';
import { tokensOf } from '../text/tokenise.ts';
import { KIND_BITS, RECORD, RUN_FLAG, RUN_TYPE, type SectionName, WITHOUT_SLOT } from './layout.ts';
import { NumberList } from './number-list.ts';
import { isInCapitals, listNameOf, PatternTable } from './tables/pattern-table.ts';
import { RunTrie } from './tables/run-trie.ts';
import { INDEXED_SHARE, StatementTable } from './tables/statement-table.ts';
import { StringTable } from './tables/string-table.ts';
import { TermTable } from './tables/term-table.ts';
import { WordCache } from './word-cache.ts';
import { type Plan, writeSegment } from './writer.ts';

export interface BuildOptions {
  /** What the bytes are made from; opening them can insist on it. */
  revision?: number;
  /** Share of a statement's information under which it can be looked up; 1 for ranking without a threshold. */
  indexedShare?: number;
  /** Told now and then how many claims are in. */
  onProgress?: (claims: number) => void;
}

/** Some 100,000 claims' vocabulary; gone when the build is done. */
const WORDS_WHILE_BUILDING = 300_000;

/** Texts of claims between two pauses: some milliseconds. A claim with many patterns has thousands of them. */
const TEXTS_PER_SLICE = 400;

function textsOf({ claim: { match } }: IndexableClaim): number {
  const alternatives = (match.patterns ?? []).flatMap(({ slots }) => slots);
  return alternatives.reduce(
    (sum, slot) => sum + slot.length,
    1 + match.phrases.length + match.phrasings.length,
  );
}

class SegmentBuilder {
  private readonly terms = new TermTable();
  private readonly strings = new StringTable();
  private readonly trie = new RunTrie();
  private readonly statements: StatementTable;
  private readonly patterns = new PatternTable();
  /** By language. Our own: a pack's vocabulary would flush what is known of the pages' words. */
  private readonly caches = new Map<string, WordCache>();
  /** As records of the section, and the anchors that they point to. */
  private readonly claims = new NumberList();
  private readonly claimAnchors = new NumberList();
  private readonly anchors = new Map<string, number>();
  private readonly anchorStrings: number[] = [];

  constructor(indexedShare: number) {
    this.statements = new StatementTable(this.terms, indexedShare);
  }

  add({ ref, claim, language, lists = {} }: IndexableClaim): void {
    const code = primaryLanguage(language);
    this.cacheFor(code);
    const number = this.claims.length / RECORD.claims;
    const firstAnchor = this.claimAnchors.length;
    for (const text of claim.match.anchors) this.claimAnchors.push(this.anchor(text, code));
    for (const phrase of claim.match.phrases) {
      const flags =
        (phrase.needsAnchor ? RUN_FLAG.needsAnchor : 0) | (phrase.caseSensitive ? RUN_FLAG.caseSensitive : 0);
      const framing = phrase.framing === undefined ? 0 : this.strings.number(phrase.framing) + 1;
      this.run(phrase.text, code, { type: RUN_TYPE.phrase | flags, target: number, framing });
    }
    for (const text of claim.match.exclusions)
      this.run(text, code, { type: RUN_TYPE.exclusion, target: number, framing: 0 });
    for (const pattern of claim.match.patterns ?? []) this.pattern(pattern, lists, code, number);
    for (const text of [claim.statement, ...claim.match.phrasings])
      this.statements.add(text, this.cacheFor(code), number);
    const kind = CLAIM_KINDS.indexOf(claim.kind);
    // Most claims of a segment are of one pack: its name is kept once.
    const slash = ref.indexOf('/');
    this.claims.push(this.strings.add(ref.slice(slash)));
    this.claims.push((kind | (this.strings.number(ref.slice(0, slash)) << KIND_BITS)) >>> 0);
    this.claims.push(firstAnchor);
  }

  private cacheFor(language: string): WordCache {
    const known = this.caches.get(language);
    if (known) return known;
    const cache = new WordCache(language, WORDS_WHILE_BUILDING);
    this.caches.set(language, cache);
    return cache;
  }

  private run(text: string, language: string, run: { type: number; target: number; framing: number }): void {
    const tokens = tokensOf(text);
    const cache = this.cacheFor(language);
    const terms = tokens.words.map((word) => this.terms.number(cache.get(word).stem));
    this.trie.add(terms, tokens.joins, { ...run, text: this.strings.number(text) });
  }

  private anchor(text: string, language: string): number {
    const cache = this.cacheFor(language);
    const name = `${language}:${tokensOf(text)
      .words.map((word) => cache.get(word).stem.key)
      .join(' ')}`;
    let anchor = this.anchors.get(name);
    if (anchor === undefined) {
      anchor = this.anchors.size;
      this.anchors.set(name, anchor);
      this.anchorStrings.push(this.strings.number(name), this.strings.number(text));
      this.run(text, language, { type: RUN_TYPE.anchor, target: anchor, framing: 0 });
    }
    return anchor;
  }

  private pattern(pattern: Pattern, lists: WordLists, language: string, claim: number): void {
    const framing = pattern.framing === undefined ? 0 : this.strings.number(pattern.framing) + 1;
    const added = this.patterns.add(pattern, claim, framing);
    const fill = (slot: number, alternatives: readonly string[]) => {
      for (const text of alternatives.flatMap((one) => lists[listNameOf(one) ?? ''] ?? [one]))
        this.filler(text, language, added, slot);
    };
    for (const [slot, alternatives] of pattern.slots.entries()) fill(slot, alternatives);
    fill(WITHOUT_SLOT, pattern.without ?? []);
  }

  /** An alternative of a slot: stored once, however many patterns share it. */
  private filler(text: string, language: string, pattern: number, slot: number): void {
    const caseSensitive = isInCapitals(text) ? RUN_FLAG.caseSensitive : 0;
    const cache = this.cacheFor(language);
    const keys = tokensOf(text).words.map((word) => cache.get(word).stem.key);
    if (keys.length === 0) return;
    const { number, isNew } = this.patterns.filler(
      `${language}:${caseSensitive ? text : keys.join(' ')}`,
      pattern,
      slot,
    );
    if (isNew)
      this.run(text, language, { type: RUN_TYPE.filler | caseSensitive, target: number, framing: 0 });
  }

  private plan(): Plan {
    const languages = [...this.caches.keys()].map((language) => this.strings.number(language));
    return {
      ...this.statements.sizes,
      ...this.patterns.sizes,
      strings: this.strings.count,
      text: this.strings.textWords,
      languages: languages.length,
      slots: this.terms.slotWords,
      termChecks: this.terms.count,
      claims: this.claims.length + RECORD.claims,
      claimAnchors: this.claimAnchors.length,
      anchors: this.anchorStrings.length,
      ...this.trie.sizes,
    };
  }

  *weigh(): Generator<void> {
    yield* this.statements.weigh();
  }

  *write(revision: number): Generator<void, ArrayBuffer> {
    const plan = this.plan();
    yield;
    return yield* writeSegment(plan, revision, (section) => this.fill(section));
  }

  private *fill(section: Record<SectionName, Uint32Array>): Generator<void> {
    this.strings.fill(section.strings, section.text);
    section.languages.set([...this.caches.keys()].map((language) => this.strings.number(language)));
    yield;
    this.terms.fillSlots(section.slots);
    section.termChecks.set(this.terms.checks.view());
    section.anchors.set(this.anchorStrings);
    yield;
    yield* this.trie.fill(section);
    yield;
    yield* this.statements.fill(section);
    this.patterns.fill(section);
    yield;
    section.claims.set(this.claims.view());
    section.claims[this.claims.length + 2] = this.claimAnchors.length;
    section.claimAnchors.set(this.claimAnchors.view());
  }
}

/** Yields where the work may be interrupted; returns the bytes. */
export function* buildSteps(
  claims: readonly IndexableClaim[],
  { revision = 0, indexedShare = INDEXED_SHARE, onProgress }: BuildOptions = {},
): Generator<void, ArrayBuffer> {
  const builder = new SegmentBuilder(indexedShare);
  let texts = 0;
  for (const [at, claim] of claims.entries()) {
    builder.add(claim);
    texts += textsOf(claim);
    if (texts < TEXTS_PER_SLICE) continue;
    texts = 0;
    onProgress?.(at + 1);
    yield;
  }
  yield* builder.weigh();
  return yield* builder.write(revision);
}

export function buildSegment(claims: readonly IndexableClaim[], options?: BuildOptions): ArrayBuffer {
  const steps = buildSteps(claims, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
