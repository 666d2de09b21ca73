/** Opens the bytes of a compiled segment: everything is checked before anything is believed, nothing is copied. */
import { CLAIM_KINDS, type ClaimKind, type ClaimRef } from '../../claims/model.ts';
import { IndexError } from './errors.ts';
import { checksum, hashWord } from './hash.ts';
import {
  BODY,
  FORMAT_VERSION,
  HEADER,
  KIND_BITS,
  MAGIC,
  NORMALISER_VERSION,
  RECORD,
  SECTION_TABLE,
  SECTIONS,
  type SectionName,
  TERM_BITS,
  TERM_MASK,
} from './layout.ts';
import { bytesOf } from './number-list.ts';
import { unknownWeight } from './weights.ts';

/** Salt of the second hash, which confirms what the first one found. */
export const CHECK_SALT = 0x5bd1e995;

type Sections = Record<SectionName, Uint32Array>;

function readHeader(words: Uint32Array, revision: number | undefined): void {
  if (words.length < BODY) throw new IndexError('too-short', `${words.length * 4} bytes`);
  const at = (field: Exclude<keyof typeof HEADER, 'size'>) => words[HEADER[field]]!;
  if (at('magic') !== MAGIC) throw new IndexError('not-an-index', `begins with ${at('magic').toString(16)}`);
  if (at('format') !== FORMAT_VERSION) throw new IndexError('other-format', `version ${at('format')}`);
  if (at('normaliser') !== NORMALISER_VERSION)
    throw new IndexError('other-normaliser', `version ${at('normaliser')}`);
  if (revision !== undefined && at('revision') !== revision)
    throw new IndexError('other-revision', `${at('revision')}, wanted ${revision}`);
  if (at('words') !== words.length)
    throw new IndexError('wrong-length', `${words.length} of ${at('words')} words`);
  if (at('checksum') !== checksum(words.subarray(HEADER.checksum + 1)))
    throw new IndexError('wrong-checksum', `stored ${at('checksum').toString(16)}`);
}

function readSections(words: Uint32Array): Sections {
  const sections: Partial<Sections> = {};
  let expected = BODY;
  SECTIONS.forEach((name, number) => {
    const start = words[SECTION_TABLE + number * 2]!;
    const length = words[SECTION_TABLE + number * 2 + 1]!;
    if (start !== expected || start + length > words.length)
      throw new IndexError('wrong-layout', `section ${name}`);
    sections[name] = words.subarray(start, start + length);
    expected = start + length;
  });
  if (expected !== words.length) throw new IndexError('wrong-layout', 'bytes behind the last section');
  return sections as Sections;
}

export class Segment {
  readonly sections: Sections;
  private readonly termWeights: Float32Array;
  readonly statementWeights: Float32Array;
  /** Of three bytes each: see `read24`. */
  readonly postings: Uint8Array;
  readonly words: Uint8Array;
  readonly languages: string[];
  readonly claimCount: number;
  readonly statementCount: number;
  /** Information of a word that no statement holds, nats. */
  readonly unknownWeight: number;
  private readonly text: Uint8Array;
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  /**
   * @param revision what the bytes must have been made from; not checked when left out.
   * @throws IndexError
   */
  constructor(bytes: ArrayBuffer, revision?: number) {
    if (!(bytes instanceof ArrayBuffer)) throw new IndexError('not-an-index', typeof bytes);
    if (bytes.byteLength % 4 !== 0) throw new IndexError('wrong-length', `${bytes.byteLength} bytes`);
    const words = new Uint32Array(bytes);
    readHeader(words, revision);
    this.sections = readSections(words);
    const { text, termWeights, languages, claims, statements } = this.sections;
    this.text = bytesOf(text);
    this.postings = bytesOf(this.sections.postings);
    this.words = bytesOf(this.sections.words);
    this.termWeights = new Float32Array(bytes, termWeights.byteOffset, termWeights.length);
    // One record in three is a weight; the view spans all of them.
    this.statementWeights = new Float32Array(bytes, statements.byteOffset, statements.length);
    this.languages = [...languages].map((string) => this.string(string));
    this.claimCount = claims.length / RECORD.claims - 1;
    this.statementCount = statements.length / RECORD.statements - 1;
    this.unknownWeight = unknownWeight(this.claimCount);
  }

  /** Information of a term, nats. */
  weightOf(term: number): number {
    return this.termWeights[term]!;
  }

  string(number: number): string {
    const { strings } = this.sections;
    return this.decoder.decode(this.text.subarray(number === 0 ? 0 : strings[number - 1], strings[number]));
  }

  refOf(claim: number): ClaimRef {
    const { claims } = this.sections;
    const at = claim * RECORD.claims;
    return `${this.string(claims[at + 1]! >>> KIND_BITS)}${this.string(claims[at]!)}` as ClaimRef;
  }

  kindOf(claim: number): ClaimKind {
    return CLAIM_KINDS[this.sections.claims[claim * RECORD.claims + 1]! & ((1 << KIND_BITS) - 1)]!;
  }

  /** @returns the term's number, or −1. */
  term(hash: number, check: number): number {
    const { slots, termChecks } = this.sections;
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const term = (slots[slot]! & TERM_MASK) - 1;
      // The slot's top bits are the hash's: most others are told apart without a look at their check.
      if ((slots[slot]! ^ hash) >>> TERM_BITS === 0 && termChecks[term] === check) return term;
    }
    return -1;
  }

  /** @returns the next node, or 0: no edge leads back to the root. */
  nextNode(node: number, term: number): number {
    const { edges, nodeEdges } = this.sections;
    let low = nodeEdges[node]!;
    let high = nodeEdges[node + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = edges[middle]!;
      if (there === term) return middle + 1;
      if (there < term) low = middle + 1;
      else high = middle;
    }
    return 0;
  }
}

/** Both hashes of a word key of a language. */
export function termHashes(key: string, languageSalt: number): [hash: number, check: number] {
  return [hashWord(key, languageSalt), hashWord(key, languageSalt ^ CHECK_SALT)];
}

export function languageSalt(language: string): number {
  return hashWord(language, 0);
}
