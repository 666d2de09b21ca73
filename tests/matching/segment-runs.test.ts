/** The trie in typed arrays against the slow and obvious way: random claims of words in several scripts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/matching/index/compiled-index.ts';
import { wordCacheFor } from '../../src/matching/index/word-cache.ts';
import { findRuns } from '../../src/matching/match/find-runs.ts';
import { tokensOf } from '../../src/matching/text/tokenise.ts';
import { claimOf, indexOf, match } from './support.ts';

const LANGUAGES = ['en', 'ru', 'zh', 'ar', 'xx'] as const;
const WORDS = {
  en: ['leak', 'Leaks', 'hybrid', 'war', 'naïve', 'U.S.', '28', 'con\u00ADflict'],
  ru: ['утечка', 'утечки', 'на', 'мост', 'Мосты'],
  zh: ['混合', '战争', '水坝', '水'],
  ar: ['حرب', 'هجينة', 'جديدة'],
  xx: ['foo', 'สง', '🙂', 'ελλάδα', 'दिल्ली', 'A', '\uD800'],
} as const;
const GAPS = [' ', ' ', ' ', '-', ', ', '. ', ' “', '\u00A0'];

const textOf = (words: readonly string[], most: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...GAPS)), { minLength: 1, maxLength: most })
    .map((parts) => parts.flat().join('').trim());
const claims = fc.array(
  fc.constantFrom(...LANGUAGES).chain((language) =>
    fc.record({
      language: fc.constant(language),
      phrases: fc.array(textOf(WORDS[language], 4), { minLength: 1, maxLength: 4 }),
    }),
  ),
  { minLength: 1, maxLength: 8 },
);
const page = textOf(Object.values(WORDS).flat(), 40);

/** `claim at first-last`: keys compared at every position, joins allowed where the phrase has them. */
function expectedRuns(
  text: string,
  phrases: { claim: string; phrase: string; language: string }[],
): string[] {
  const page = tokensOf(text);
  return phrases.flatMap(({ claim, phrase, language }) => {
    const key = (word: string) => wordCacheFor(language).get(word).stem.key;
    const wanted = tokensOf(phrase);
    const at = [...page.words.keys()].filter((from) =>
      wanted.words.every((word, offset) => {
        const here = page.words[from + offset];
        const joined = offset === 0 || page.joins[from + offset]! <= wanted.joins[offset]!;
        return here !== undefined && joined && key(here) === key(word);
      }),
    );
    const length = wanted.words.length;
    return length === 0 ? [] : at.map((from) => `${claim} at ${from}-${from + length - 1}`);
  });
}

describe('runs of random claims', () => {
  it('are found wherever they stand, and nowhere else', () => {
    fc.assert(
      fc.property(claims, page, (random, text) => {
        const named = random.map((one, at) => ({ ...one, ref: `test/c${at}` as const }));
        const { segments } = buildIndex(
          named.map(({ ref, phrases, language }) => ({
            ref,
            claim: claimOf({ id: ref, phrases }),
            language,
          })),
        );
        const [segment] = segments as [(typeof segments)[0]];
        const found = segment.languages.flatMap((language) =>
          findRuns(segment, wordCacheFor(language), tokensOf(text), text),
        );
        const expected = expectedRuns(
          text,
          named.flatMap(({ ref, phrases, language }) =>
            phrases.map((phrase) => ({ claim: ref, phrase, language })),
          ),
        );
        expect(found.map(({ target, from, to }) => `test/c${target} at ${from}-${to}`).sort()).toEqual(
          expected.sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are found in a text that contains them, whatever stands around', () => {
    fc.assert(
      fc.property(claims, fc.nat(), page, page, (random, pick, before, after) => {
        const { phrases, language } = random[pick % random.length]!;
        const phrase = phrases[pick % phrases.length]!;
        fc.pre(tokensOf(phrase).words.length > 0);
        const index = indexOf({ id: 'c', phrases: [phrase], language });
        expect(match(index, `${before}\n${phrase}\n${after}`).matches).not.toEqual([]);
      }),
    );
  });

  // A Chinese phrase has one word a character, and joins are kept for 16 words.
  it('that are longer than 16 words may have a comma too', () => {
    const phrase = '市长昨天晚上在旧水坝旁边的会议上说, 水坝必须关闭';
    expect(match(indexOf({ id: 'c', phrases: [phrase], language: 'zh' }), phrase).matches).toHaveLength(1);
  });
});
