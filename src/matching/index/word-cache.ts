/**
 * What we know of words: key, concept, role, hashes. Kept across scans, because stems are the dearest part of reading.
 * Statements are indexed and pages are read through the same code, so that both sides agree on every word.
 */
import { type Concepts, conceptsFor, type Row, rowAt } from '../concepts/concepts.ts';
import { wordKeyFor } from '../text/languages.ts';
import { isStopWord } from '../text/stop-words.ts';
import { isTitle } from '../text/titles.ts';
import { WORD_ROLE } from './layout.ts';
import { languageSalt, termHashes } from './segment.ts';

/** Bounds what pages of random words can make us hold: some fifty articles' vocabulary, 4 MB. */
const MAX_WORDS = 20_000;

const MAX_WORD_LENGTH = 60;

/** A longer word that was cut out of a text keeps that whole text in memory, in every engine; a copy does not. */
const SHORT = 12;

export interface Term {
  key: string;
  hash: number;
  check: number;
  /** In the segment that is being built; −1 until it has one, and for pages' words. */
  number: number;
}

export interface KnownWord {
  /** For phrases: the stem. */
  stem: Term;
  /** For statements: the concept or else the stem; null for words that carry no content. */
  content: Term | null;
  /** Rows of words that begin with this one and are one concept. */
  rows: readonly Row[] | undefined;
  /** WORD_ROLE as far as the word itself tells: title, number or word. */
  role: number;
}

/** A word of content, or several that are one concept: words `from` to `to` of the text. */
export interface Content {
  from: number;
  to: number;
  term: Term;
  role: number;
}

const DIGIT = /^\p{N}/u;

function roleOf(word: string, key: string, language: string): number {
  if (DIGIT.test(word)) return WORD_ROLE.number;
  return isTitle(key, language) ? WORD_ROLE.title : WORD_ROLE.word;
}

export class WordCache {
  private readonly words = new Map<string, KnownWord>();
  private readonly conceptTerms = new Map<string, Term>();
  private readonly salt: number;
  private readonly keyOf: (word: string) => string;
  private readonly concepts: Concepts | undefined;

  constructor(
    readonly language: string,
    private readonly maxWords = MAX_WORDS,
  ) {
    this.salt = languageSalt(language);
    this.keyOf = wordKeyFor(language);
    this.concepts = conceptsFor(language);
  }

  private term(key: string): Term {
    const [hash, check] = termHashes(key, this.salt);
    return { key, hash, check, number: -1 };
  }

  private conceptTerm(concept: string): Term {
    let term = this.conceptTerms.get(concept);
    if (!term) {
      term = this.term(concept);
      this.conceptTerms.set(concept, term);
    }
    return term;
  }

  get(word: string): KnownWord {
    const known = this.words.get(word);
    if (known) return known;
    if (this.words.size >= this.maxWords) this.words.clear();
    const own = word.length < SHORT ? word : [...word].join('');
    const stem = this.term(this.keyOf(own));
    const concept = this.concepts?.of(own, stem.key);
    const content = isStopWord(own, this.language) ? null : concept ? this.conceptTerm(concept) : stem;
    const rows = this.concepts?.rowsFrom(own);
    const fresh = { stem, content, rows, role: roleOf(own, stem.key, this.language) };
    // No word of a language: not worth its room.
    if (own.length <= MAX_WORD_LENGTH) this.words.set(own, fresh);
    return fresh;
  }

  /** The words of content, in order; words in a row that are one concept come as one. */
  contentOf(words: readonly string[]): Content[] {
    const list: Content[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const { content, rows, role } = this.get(words[at]!);
      const row = rows && rowAt(rows, words, at);
      if (row) {
        const to = at + row.words.length - 1;
        list.push({ from: at, to, term: this.conceptTerm(row.concept), role: WORD_ROLE.word });
        at = to;
        continue;
      }
      if (content) list.push({ from: at, to: at, term: content, role });
    }
    return list;
  }
}

const caches = new Map<string, WordCache>();

export function wordCacheFor(language: string): WordCache {
  let cache = caches.get(language);
  if (!cache) {
    cache = new WordCache(language);
    caches.set(language, cache);
  }
  return cache;
}
