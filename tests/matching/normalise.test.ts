import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/matching/text/normalise.ts';

/** The source text that a stretch of normalised text came from. */
function sourceOf(source: string, from: number, to: number): string {
  const { starts, ends } = normalise(source);
  return source.slice(starts ? starts[from] : from, ends ? ends[to - 1] : to);
}

describe('normalise', () => {
  it.each([
    ['curly quotes', '“Necessary” ‘exposure’', `"necessary" 'exposure'`],
    ['dashes', 'off–book — diplomacy‑now', 'off-book - diplomacy-now'],
    ['non-breaking and thin spaces', '28 point plan', '28 point plan'],
    ['soft hyphens', 'hy\u00ADbrid war\u00ADfare', 'hybrid warfare'],
    ['zero-width characters', 'hybrid\u200B war\u200Dfare\uFEFF', 'hybrid warfare'],
    ['ligatures', 'conﬂict ofﬁce', 'conflict office'],
    ['full-width letters', 'Ｗｉｔｋｏｆｆ', 'witkoff'],
    ['combining marks', 'Ze\u0301lensky', 'zélensky'],
    ['Hangul jamo', '\u1112\u1161\u11AB\u1100\u116E\u11A8', '한국'],
    ['half-width kana', 'ｶﾞｽ', 'ガス'],
    ['capital I with a dot', 'İstanbul', 'i\u0307stanbul'],
    ['final sigma and Cyrillic', 'УТЕЧКА', 'утечка'],
  ])('folds %s', (_name, source, expected) => {
    expect(normalise(source).text).toBe(expected);
  });

  it('keeps no table where offsets agree', () => {
    expect(normalise('The “leak” – a message').starts).toBeNull();
  });

  it('maps back to the words as they stand', () => {
    const source = 'A\u00AD “conﬂict”\u200B here';
    const { text } = normalise(source);
    const at = text.indexOf('conflict');
    expect(sourceOf(source, at, at + 'conflict'.length)).toBe('conﬂict');
  });

  it('agrees with normalising the whole text, for text of every script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (source) => {
        const { text } = normalise(source);
        expect(text.normalize('NFKC')).toBe(normalise(source.normalize('NFC')).text.normalize('NFKC'));
      }),
    );
  });

  it('has a table that never runs backwards and never leaves the source, for any code units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const { text, starts, ends } = normalise(source);
        if (!starts || !ends) {
          expect(text.length).toBe(source.length);
          return;
        }
        expect(starts.length).toBe(text.length);
        for (let at = 0; at < text.length; at += 1) {
          expect(starts[at]!).toBeLessThan(ends[at]!);
          expect(ends[at]!).toBeLessThanOrEqual(source.length);
          if (at > 0) expect(starts[at]!).toBeGreaterThanOrEqual(starts[at - 1]!);
        }
      }),
    );
  });

  it('survives unpaired surrogates', () => {
    expect(normalise('leak \uD800 war \uDC00\u00AD fare').text).toContain('war');
  });

  it('takes a million combining marks in its stride', () => {
    expect(normalise(`a${'\u0301'.repeat(1_000_000)}`).starts).not.toBeNull();
  });
});
