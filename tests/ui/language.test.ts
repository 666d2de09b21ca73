/** Numbers, lists and foreign words follow the language of our texts, not the browser's. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { filled } from '../../src/ui/words/filled.tsx';
import { listed, setApart, textDirection } from '../../src/ui/words/language.ts';
import { counted } from '../../src/ui/words/plural.ts';
import { quotable } from '../../src/ui/words/quotable.ts';
import { t } from '../../src/ui/words/text.ts';
import { speak } from './api-with-words.ts';

vi.mock('../../src/browser/api.ts', () => import('./api-with-words.ts'));
afterEach(() => speak('en'));

const arabic = () => speak('en', { language_code: 'ar-EG', text_direction: 'rtl' });
const apart = (words: string) => `\u2068${words}\u2069`;

describe('numbers', () => {
  test('stand in texts as the language writes them', () => {
    expect(counted('built', 100_000, 31_250)).toBe('31,250 of 100,000 claims');
    speak('de');
    expect(counted('built', 100_000, 31_250)).toContain('31.250 ');
    arabic();
    expect(t('shown_place', 2, 3)).toContain('٢ of ٣');
  });

  test('take the form that the language has for them', () => {
    speak('ru');
    const [one, few, many] = [1, 3, 5].map((count) => counted('places', count).replace(/\d/gu, '').trim());
    expect(new Set([one, few, many]).size).toBe(3);
  });
});

test('lists end as the language ends them', () => {
  expect(listed(['a', 'b', 'c'])).toBe('a, b, and c');
  expect(listed(['a', 'b'], 'disjunction')).toBe('a or b');
  speak('de');
  expect(listed(['a', 'b', 'c'])).toBe('a, b und c');
  expect(listed(['a', 'b'], 'disjunction')).toBe('a oder b');
});

describe('words that run against the texts', () => {
  test('are set apart, others are not', () => {
    expect(setApart('Witkoff (U.S.)')).toBe('Witkoff (U.S.)');
    expect(setApart('ויטקוף')).toBe(apart('ויטקוף'));
    arabic();
    expect(textDirection()).toBe('rtl');
    expect(setApart('Witkoff (U.S.)')).toBe(apart('Witkoff (U.S.)'));
    expect(setApart('ويتكوف')).toBe('ويتكوف');
    expect(setApart('22.11.2026')).toBe('22.11.2026');
  });

  test('once: what is set apart in a part of the sentence is not set apart again', () => {
    arabic();
    const quoted = t('quoted', 'the leak');
    expect(quoted).toBe(`“${apart('the leak')}”`);
    expect(setApart(`${quoted} ${quoted}`)).toBe(`${quoted} ${quoted}`);
  });
});

test('elements stand where the language wants them', () => {
  const [outlet, date] = [{ name: 'outlet' }, { name: 'date' }] as never[];
  expect(filled('join_comma', outlet, date)).toEqual(['', outlet, ', ', date, '']);
  speak('en', { join_comma: '$2: $1' });
  expect(filled('join_comma', outlet, date)).toEqual(['', date, ': ', outlet, '']);
  expect(filled('join_comma', '', date)).toEqual(['', date, ': ', '', '']);
});

test('quotations of the page become quotations within ours', () => {
  expect(quotable('a "so-called  leak" „here“', 99)).toBe('a ‘so-called leak’ ‘here’');
  expect(quotable('"Leak" and “more”', 99)).toBe('‘Leak’ and ‘more’');
  expect(quotable('abcdef', 4)).toBe('abc…');
});
