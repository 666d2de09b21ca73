/** Numbers for the words and 4-grams of texts; the words by the matcher's own code, concepts included. */
import { WordCache } from '../../../../src/matching/index/word-cache.ts';
import { isStopWord } from '../../../../src/matching/text/stop-words.ts';
import { tokensOf } from '../../../../src/matching/text/tokenise.ts';

const GRAM = 4;
/** Some 100,000 claims' vocabulary. */
const MAX_WORDS = 300_000;

/** Numbers by name; names that are not to be added are −1. */
class Numbers {
  private readonly numbers = new Map<string, number>();

  get count(): number {
    return this.numbers.size;
  }

  of(name: string, add: boolean): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    if (!add) return -1;
    return this.numbers.set(name, this.numbers.size).size - 1;
  }
}

function gramsOf(word: string): string[] {
  const framed = `_${word}_`;
  if (framed.length <= GRAM) return [framed];
  return Array.from({ length: framed.length - GRAM + 1 }, (_, at) => framed.slice(at, at + GRAM));
}

/** One language's view of a text. Words of two languages never meet, although they may be spelt alike. */
export class Vocabulary {
  private readonly terms = new Numbers();
  private readonly grams = new Numbers();
  private readonly caches = new Map<string, WordCache>();
  private readonly gramsOfWord = new Map<string, number[]>();

  get termCount(): number {
    return this.terms.count;
  }

  get gramCount(): number {
    return this.grams.count;
  }

  get languages(): string[] {
    return [...this.caches.keys()];
  }

  private cacheFor(language: string): WordCache {
    const known = this.caches.get(language);
    if (known) return known;
    const cache = new WordCache(language, MAX_WORDS);
    this.caches.set(language, cache);
    return cache;
  }

  /** @param add whether unknown words get numbers: yes while claims are read, no for queries. */
  termsOf(text: string, language: string, add: boolean): number[] {
    return this.cacheFor(language)
      .contentOf(tokensOf(text).words)
      .map(({ term }) => this.terms.of(`${language} ${term.key}`, add));
  }

  gramsOf(text: string, language: string, add: boolean): number[] {
    return tokensOf(text).words.flatMap((word) => {
      if (isStopWord(word, language)) return [];
      if (!add) return gramsOf(word).map((gram) => this.grams.of(gram, false));
      const known = this.gramsOfWord.get(word);
      if (known) return known;
      const numbers = gramsOf(word).map((gram) => this.grams.of(gram, true));
      this.gramsOfWord.set(word, numbers);
      return numbers;
    });
  }
}
