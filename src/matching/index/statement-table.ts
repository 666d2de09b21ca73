/**
 * The statements and phrasings of a segment while it is being built: which words each one has, what they are (name,
 * title, number, word), how much each one tells, and under which of them it can be looked up. Flat lists of numbers:
 * an object per word would cost more than all the rest of the build.
 */
import { tokensOf } from '../text/tokenise.ts';
import { RECORD, ROLE_SHIFT, WORD_ROLE } from './layout.ts';
import type { TermTable } from './term-table.ts';
import { weightOf } from './weights.ts';
import type { WordCache } from './word-cache.ts';
import type { Plan } from './writer.ts';

/** Share of a statement's information under which it can be looked up: its rarest words. */
export const INDEXED_SHARE = 0.7;

/** Of its words, more than this share with a capital: a headline in title case, where capitals tell nothing. */
const TITLE_CASE_SHARE = 0.6;
/** A word is a name when more than this share of it, inside sentences, is written with a capital. */
const NAME_SHARE = 0.6;

const CAPITAL = /^\p{Lu}/u;

type Sections = Pick<Plan, 'termWeights' | 'postingStarts' | 'postings' | 'statements' | 'words'>;

export class StatementTable {
  /** Of each statement: its claim, and where its words begin. */
  private readonly claims: number[] = [];
  private readonly begins: number[] = [];
  /** Of each word: its term, its role, and whether it is written with a capital. */
  private readonly terms: number[] = [];
  private readonly roles: number[] = [];
  private readonly capitals: boolean[] = [];
  /** Of each term: claims that hold it, the last statement and claim, and how often it is a name and otherwise. */
  private readonly frequency: number[] = [];
  private readonly lastHeldBy: number[] = [];
  private readonly lastClaim: number[] = [];
  private claimCount = 0;
  private readonly asName: number[] = [];
  private readonly asWord: number[] = [];

  private weights = new Float32Array(0);
  private totals = new Float32Array(0);
  /** Words under which statements can be looked up, in the order of `terms`. */
  private indexed = new Uint8Array(0);

  constructor(
    private readonly table: TermTable,
    private readonly indexedShare: number,
  ) {}

  add(text: string, cache: WordCache, claim: number): void {
    this.claimCount = Math.max(this.claimCount, claim + 1);
    const statement = this.claims.push(claim);
    this.begins.push(this.terms.length);
    const { words, starts } = tokensOf(text);
    const isCapital = starts.map((start) => CAPITAL.test(text.charAt(start)));
    const titleCase = isCapital.filter(Boolean).length > words.length * TITLE_CASE_SHARE;
    for (const { term: content, role, from } of cache.contentOf(words)) {
      const term = this.table.number(content);
      const capital = isCapital[from]!;
      if (!titleCase && from > 0) {
        const counts = capital ? this.asName : this.asWord;
        counts[term] = (counts[term] ?? 0) + 1;
      }
      if (this.lastHeldBy[term] === statement) continue;
      this.lastHeldBy[term] = statement;
      // By claim, not by statement: twelve phrasings must not make a claim's own words common.
      if (this.lastClaim[term] !== claim) this.frequency[term] = (this.frequency[term] ?? 0) + 1;
      this.lastClaim[term] = claim;
      this.terms.push(term);
      this.roles.push(role);
      this.capitals.push(capital);
    }
  }

  private end(statement: number): number {
    return this.begins[statement + 1] ?? this.terms.length;
  }

  /** Written with a capital, inside sentences, more often than not. */
  private isName(term: number): boolean {
    const names = this.asName[term] ?? 0;
    return names > (names + (this.asWord[term] ?? 0)) * NAME_SHARE;
  }

  /** Call once all statements are in, before `sizes` and `fill`. Yields now and then. */
  *weigh(): Generator<void> {
    this.weights = new Float32Array(this.table.count);
    for (const [term, frequency] of this.frequency.entries())
      if (frequency !== undefined) this.weights[term] = weightOf(frequency, this.claimCount);
    this.totals = new Float32Array(this.claims.length);
    this.indexed = new Uint8Array(this.terms.length);
    for (let statement = 0; statement < this.claims.length; statement += 1) {
      this.weighStatement(statement);
      if (statement % 2_000 === 1_999) yield;
    }
  }

  private weighStatement(statement: number): void {
    const begin = this.begins[statement]!;
    const end = this.end(statement);
    const byRarity: number[] = [];
    let total = 0;
    for (let at = begin; at < end; at += 1) {
      const term = this.terms[at]!;
      total += this.weights[term]!;
      byRarity.push(at);
      if (this.roles[at] === WORD_ROLE.word && this.capitals[at] && this.isName(term))
        this.roles[at] = WORD_ROLE.name;
    }
    this.totals[statement] = total;
    byRarity.sort((a, b) => this.weights[this.terms[b]!]! - this.weights[this.terms[a]!]! || a - b);
    let covered = 0;
    for (const at of byRarity) {
      if (covered > total * this.indexedShare) break;
      this.indexed[at] = 1;
      covered += this.weights[this.terms[at]!]!;
    }
  }

  get sizes(): Sections {
    return {
      termWeights: this.table.count,
      postingStarts: this.table.count + 1,
      postings: this.indexed.reduce((sum, flag) => sum + flag, 0),
      statements: (this.claims.length + 1) * RECORD.statements,
      words: this.terms.length,
    };
  }

  *fill(section: Record<keyof Sections, Uint32Array>): Generator<void> {
    section.termWeights.set(new Uint32Array(this.weights.buffer));
    const { statements, words } = section;
    const floats = new Float32Array(statements.buffer, statements.byteOffset, statements.length);
    this.claims.forEach((claim, statement) => {
      const at = statement * RECORD.statements;
      statements[at] = claim;
      statements[at + 1] = this.begins[statement]!;
      floats[at + 2] = this.totals[statement]!;
    });
    statements[this.claims.length * RECORD.statements + 1] = this.terms.length;
    yield;
    for (let at = 0; at < words.length; at += 1)
      words[at] = (this.terms[at]! | (this.roles[at]! << ROLE_SHIFT)) >>> 0;
    yield;
    this.fillPostings(section.postingStarts, section.postings);
  }

  private fillPostings(starts: Uint32Array, postings: Uint32Array): void {
    for (let at = 0; at < this.terms.length; at += 1) starts[this.terms[at]! + 1]! += this.indexed[at]!;
    for (let term = 0; term < this.table.count; term += 1) starts[term + 1]! += starts[term]!;
    const next = starts.slice();
    for (let statement = 0; statement < this.claims.length; statement += 1)
      for (let at = this.begins[statement]!; at < this.end(statement); at += 1) {
        if (this.indexed[at] === 0) continue;
        const term = this.terms[at]!;
        postings[next[term]!] = statement;
        next[term]! += 1;
      }
  }
}
