/** Counted words: the right key first, and always one that every language has. */
import { expect, test } from 'vitest';
import { pluralKeys } from '../../src/ui/words/plural-keys.ts';

test('one and many differ in English', () => {
  expect(pluralKeys('marks', 1, 'en')).toEqual(['marks_one', 'marks_other']);
  expect(pluralKeys('marks', 0, 'en')).toEqual(['marks_other']);
  expect(pluralKeys('marks', 5, 'en')).toEqual(['marks_other']);
});

test('languages with more forms ask for them and fall back to the form that all have', () => {
  expect(pluralKeys('marks', 3, 'pl')).toEqual(['marks_few', 'marks_other']);
  expect(pluralKeys('marks', 2, 'ar')).toEqual(['marks_two', 'marks_other']);
});
