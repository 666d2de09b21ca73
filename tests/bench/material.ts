/**
 * Claims and articles to measure with: real ones from a folder of public data, or else text of made-up words that are
 * as frequent and as long as real ones, so that the benchmark runs anywhere.
 */
import type { IndexableClaim } from '../../src/matching/indexable.ts';
import type { Block } from '../../src/matching/match-types.ts';
import { bareClaim, randomFrom, readRows } from '../quality/data.ts';

export interface Article {
  sentences: string[];
  /** Three sentences each, as paragraphs of news are. */
  blocks: Block[];
}

export interface Material {
  source: string;
  statements: string[];
  articles: Article[];
}

const ARTICLE_WORDS = 1_500;
const ARTICLES = 60;
const CLAIMS = 100_000;
const SENTENCES_PER_BLOCK = 3;
const PHRASE_WORDS = 4;

const countWords = (text: string) => text.split(/\s+/u).length;

function articlesFrom(sentences: Iterable<string>): Article[] {
  const articles: Article[] = [];
  let held: string[] = [];
  let words = 0;
  for (const sentence of sentences) {
    held.push(sentence);
    words += countWords(sentence);
    if (words < ARTICLE_WORDS) continue;
    const blocks: Block[] = [];
    for (let at = 0; at < held.length; at += SENTENCES_PER_BLOCK)
      blocks.push({ id: blocks.length, text: held.slice(at, at + SENTENCES_PER_BLOCK).join(' ') });
    articles.push({ sentences: held, blocks });
    held = [];
    words = 0;
    if (articles.length === ARTICLES) break;
  }
  return articles;
}

/** Words of two to four syllables, picked with the frequencies of natural text: rank r about 1/r of the first. */
export function* madeUpSentences(seed: number): Generator<string> {
  const random = randomFrom(seed);
  const syllable = () => 'bcdfghklmnprstvz'[Math.floor(random() * 16)]! + 'aeiou'[Math.floor(random() * 5)]!;
  const words = Array.from({ length: 60_000 }, (_, rank) => {
    const word = Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join('');
    return rank % 9 === 0 && rank > 200 ? word[0]!.toUpperCase() + word.slice(1) : word;
  });
  for (;;) {
    const length = 8 + Math.floor(random() * 28);
    const picked = Array.from({ length }, () => words[Math.floor(words.length ** random()) - 1]!);
    picked[0] = picked[0]![0]!.toUpperCase() + picked[0]!.slice(1);
    yield `${picked.join(' ')}.`;
  }
}

function take(sentences: Iterator<string>, count: number): string[] {
  return Array.from({ length: count }, () => String(sentences.next().value));
}

export function readMaterial(folder: string | undefined): Material {
  if (folder === undefined) {
    const statements = take(madeUpSentences(1), CLAIMS);
    return { source: 'made-up words', statements, articles: articlesFrom(madeUpSentences(1)) };
  }
  return {
    source: 'public data',
    statements: readRows(folder, 'scale/claims-100k.tsv').map(({ claim }) => claim!),
    articles: articlesFrom(readRows(folder, 'news/news_sentences.dev.tsv').map(({ sentence }) => sentence!)),
  };
}

export const phraseOf = (statement: string) => statement.split(/\s+/u).slice(0, PHRASE_WORDS).join(' ');

/** A statement, and its first four words as a phrase. */
export function claimsFrom(statements: readonly string[]): IndexableClaim[] {
  return statements.map((statement, at) => {
    const made = bareClaim(String(at), statement);
    made.claim.match.phrases.push({ text: phraseOf(statement) });
    return made;
  });
}
