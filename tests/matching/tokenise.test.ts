import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JOIN, tokenise, tokensOf, WORD } from '../../src/matching/text/tokenise.ts';

describe('tokensOf', () => {
  it.each([
    ['The 28-point plan', ['the', '28', 'point', 'plan']],
    ["Witkoff's call, Ushakov’s reply", ['witkoff', 'call', 'ushakov', 'reply']],
    ['U.S. officials in the E.U.', ['us', 'officials', 'in', 'the', 'eu']],
    ['10,000 men and 3.5 %', ['10,000', 'men', 'and', '3.5']],
    ['混合战争', ['混', '合', '战', '争']],
    ['утечка разговора', ['утечка', 'разговора']],
    ['تسريب المكالمة', ['تسريب', 'المكالمة']],
    ['😀 leak 👨‍👩‍👧', ['leak']],
    ['don’t', ['don', 't']],
  ])('%s', (source, words) => {
    expect(tokensOf(source).words).toEqual(words);
  });

  it('writes Thai as characters with their marks', () => {
    expect(tokensOf('สงคราม').words.join('')).toBe('สงคราม');
  });

  it('tells sentences and commas from words that are next to each other', () => {
    expect(tokensOf('A leak, a war. Hybrid Mr. Witkoff').joins.slice(1)).toEqual([
      JOIN.near,
      JOIN.comma,
      JOIN.near,
      JOIN.sentence,
      JOIN.near,
      JOIN.near,
    ]);
  });

  it('has offsets that cut out each word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const { words, starts, ends } = tokensOf(source);
        words.forEach((word, at) => {
          const again = tokensOf(source.slice(starts[at], ends[at])).words.join('');
          // Cut out of its context a word may lose the mark it composed with; never more than it had.
          expect(again.length).toBeGreaterThan(0);
          expect(starts[at]!).toBeLessThan(ends[at]!);
          expect(word.length).toBeGreaterThan(0);
        });
      }),
    );
  });

  it('cuts as the expression for words does, in texts of every kind of letter', () => {
    const unit = fc.constantFrom(..."aéжs11..,,'- \u0301ٱ٣中あ🙂\u200d€…½ªǅ\uD800", "'s", 'u.s.', '10,000');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 24 }), fc.integer({ min: 0, max: 300 }), (units, length) => {
        const text = units.join('') + 'a'.repeat(length) + units.join('.');
        const { starts, ends } = tokenise({ text, starts: null, ends: null });
        const spans: [number, number][] = [];
        let end = 0;
        for (const { 0: word, index } of text.matchAll(new RegExp(WORD))) {
          const possessive = word === 's' && spans.length > 0 && index === end + 1 && text[end] === "'";
          end = index + word.length;
          if (!possessive) spans.push([index, end]);
        }
        expect(starts.map((start, at) => [start, ends[at]])).toEqual(spans);
      }),
      { numRuns: 5_000 },
    );
  });
});
