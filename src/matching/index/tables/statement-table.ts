/**
 * The statements and phrasings of a segment while it is being built: which words each one has, what they are (name,
 * title, number, word), how much each one tells, and under which of them it can be looked up. Flat lists of numbers:
 * an object per word would cost more than all the rest of the build.
 */
import { tokensOf } from '../../text/tokenise.ts';
import { RECORD, ROLE_SHIFT, TERM_MASK, WORD_ROLE } from '../layout.ts';
import { bytesOf, MAX_24, NumberList, write24, wordsOf24 } from '../number-list.ts';
import type { TermTable } from './term-table.ts';
import { weightOf } from '../weights.ts';
import type { WordCache } from '../word-cache.ts';
import type { Plan } from '../writer.ts';

/** Share of a statement's information under which it can be looked up: its rarest words. */
export const INDEXED_SHARE = 0.7;

/** Of its words, more than this share with a capital: a headline in title case, where capitals tell nothing. */
const TITLE_CASE_SHARE = 0.6;
/** A word is a name when more than this share of it, inside sentences, is written with a capital. */
const NAME_SHARE = 0.6;

const CAPITAL = /^\p{Lu}/u;
const A = 0x41;
const Z = 0x5a;

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= A && unit <= Z : CAPITAL.test(text.charAt(at));
}

type Sections = Pick<Plan, 'termWeights' | 'postingStarts' | 'postings' | 'statements' | 'words'>;

/** What is noted of a word of a statement while building, above its term and role. */
const CAPITAL_FLAG = 1 << 24;
const INDEXED_FLAG = 1 << 25;
const STORED = CAPITAL_FLAG - 1;

/** What is counted of each term, in this order; last statement and claim are counted from 1. */
const COUNT = { claims: 0, lastStatement: 1, lastClaim: 2, asName: 3, asWord: 4, size: 5 } as const;

/** Statements, words or postings that are laid out between two pauses. */
const SLICE = 20_000;

export class StatementTable {
  /** Of each statement: its claim, and where its words begin. */
  private readonly claims = new NumberList();
  private readonly begins = new NumberList();
  private readonly words = new NumberList();
  private readonly counts = new NumberList();
  private claimCount = 0;
  private indexedCount = 0;

  private weights = new Float32Array(0);
  private totals = new Float32Array(0);

  constructor(
    private readonly table: TermTable,
    private readonly indexedShare: number,
  ) {}

  add(text: string, cache: WordCache, claim: number): void {
    this.claimCount = Math.max(this.claimCount, claim + 1);
    const statement = this.claims.push(claim);
    if (statement > MAX_24) throw new RangeError('more statements than a segment can number');
    this.begins.push(this.words.length);
    const { words, starts } = tokensOf(text);
    let capitals = 0;
    for (const start of starts) if (isCapital(text, start)) capitals += 1;
    const titleCase = capitals > words.length * TITLE_CASE_SHARE;
    const { counts } = this;
    for (const { term: content, role, from } of cache.contentOf(words)) {
      const term = this.table.number(content);
      const capital = isCapital(text, starts[from]!);
      const at = term * COUNT.size;
      while (counts.length <= at) for (let field = 0; field < COUNT.size; field += 1) counts.push(0);
      if (!titleCase && from > 0) counts.increase(at + (capital ? COUNT.asName : COUNT.asWord));
      if (counts.get(at + COUNT.lastStatement) === statement + 1) continue;
      counts.set(at + COUNT.lastStatement, statement + 1);
      // By claim, not by statement: twelve phrasings must not make a claim's own words common.
      if (counts.get(at + COUNT.lastClaim) !== claim + 1) counts.increase(at + COUNT.claims);
      counts.set(at + COUNT.lastClaim, claim + 1);
      this.words.push(term | (role << ROLE_SHIFT) | (capital ? CAPITAL_FLAG : 0));
    }
  }

  /** Written with a capital, inside sentences, more often than not. */
  private isName(term: number): boolean {
    const names = this.counts.get(term * COUNT.size + COUNT.asName);
    return names > (names + this.counts.get(term * COUNT.size + COUNT.asWord)) * NAME_SHARE;
  }

  /** Call once all statements are in, before `sizes` and `fill`. Yields now and then. */
  *weigh(): Generator<void> {
    this.begins.push(this.words.length);
    this.weights = new Float32Array(this.table.count);
    for (let at = COUNT.claims, term = 0; at < this.counts.length; at += COUNT.size, term += 1) {
      const claims = this.counts.get(at);
      if (claims > 0) this.weights[term] = weightOf(claims, this.claimCount);
    }
    this.totals = new Float32Array(this.claims.length);
    for (let statement = 0; statement < this.claims.length; statement += 1) {
      this.weighStatement(statement);
      if (statement % 2_000 === 1_999) yield;
    }
  }

  private weighStatement(statement: number): void {
    const { words, weights } = this;
    const end = this.begins.get(statement + 1);
    const byRarity: number[] = [];
    let total = 0;
    for (let at = this.begins.get(statement); at < end; at += 1) {
      const word = words.get(at);
      const term = word & TERM_MASK;
      total += weights[term]!;
      byRarity.push(at);
      const role = (word & STORED) >>> ROLE_SHIFT;
      if (role === WORD_ROLE.word && word & CAPITAL_FLAG && this.isName(term))
        words.set(at, word | (WORD_ROLE.name << ROLE_SHIFT));
    }
    this.totals[statement] = total;
    const weightAt = (at: number) => weights[words.get(at) & TERM_MASK]!;
    byRarity.sort((a, b) => weightAt(b) - weightAt(a) || a - b);
    let covered = 0;
    for (const at of byRarity) {
      if (covered > total * this.indexedShare) break;
      words.set(at, words.get(at) | INDEXED_FLAG);
      this.indexedCount += 1;
      covered += weightAt(at);
    }
  }

  get sizes(): Sections {
    return {
      termWeights: this.table.count,
      postingStarts: this.table.count + 1,
      postings: wordsOf24(this.indexedCount),
      statements: (this.claims.length + 1) * RECORD.statements,
      words: wordsOf24(this.words.length),
    };
  }

  *fill(section: Record<keyof Sections, Uint32Array>): Generator<void> {
    section.termWeights.set(new Uint32Array(this.weights.buffer));
    const { statements } = section;
    const floats = new Float32Array(statements.buffer, statements.byteOffset, statements.length);
    for (let statement = 0; statement < this.claims.length; statement += 1) {
      const at = statement * RECORD.statements;
      statements[at] = this.claims.get(statement);
      statements[at + 1] = this.begins.get(statement);
      floats[at + 2] = this.totals[statement]!;
    }
    statements[this.claims.length * RECORD.statements + 1] = this.words.length;
    yield;
    const bytes = bytesOf(section.words);
    for (let at = 0; at < this.words.length; at += 1) {
      write24(bytes, at, this.words.get(at) & STORED);
      if (at % (SLICE * 10) === 0) yield;
    }
    yield* this.fillPostings(section.postingStarts, bytesOf(section.postings));
  }

  private *fillPostings(starts: Uint32Array, postings: Uint8Array): Generator<void> {
    for (const word of this.words.view()) if (word & INDEXED_FLAG) starts[(word & TERM_MASK) + 1]! += 1;
    for (let term = 0; term < this.table.count; term += 1) starts[term + 1]! += starts[term]!;
    yield;
    const next = starts.slice();
    for (let statement = 0; statement < this.claims.length; statement += 1) {
      const end = this.begins.get(statement + 1);
      for (let at = this.begins.get(statement); at < end; at += 1) {
        const word = this.words.get(at);
        if (!(word & INDEXED_FLAG)) continue;
        const term = word & TERM_MASK;
        write24(postings, next[term]!, statement);
        next[term]! += 1;
      }
      if (statement % SLICE === SLICE - 1) yield;
    }
  }
}
