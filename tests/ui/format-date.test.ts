/** Dates are shown as precisely as the source gives them, wherever the reader lives. */
import { expect, test } from 'vitest';
import { formatDate } from '../../src/ui/words/format-date.ts';

test('a full date, a month, a year', () => {
  expect(formatDate('2025-11-26', 'en')).toBe('Nov 26, 2025');
  expect(formatDate('2025-11', 'en')).toBe('Nov 2025');
  expect(formatDate('2025', 'en')).toBe('2025');
});

test('in the language of the texts', () => {
  expect(formatDate('2025-11-26', 'de')).toBe('26. Nov. 2025');
});

test('no time zone moves it by a day, and early years stay', () => {
  expect(formatDate('2025-01-01', 'en')).toBe('Jan 1, 2025');
  expect(formatDate('0099', 'en')).toBe('99');
});

test('what is no date comes back as it is', () => {
  expect(formatDate('last spring', 'en')).toBe('last spring');
});
