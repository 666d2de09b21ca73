/** What stands above the framing whose words a page uses. A denial does not put the page, or who denies, on that side. */
import { expect, test, vi } from 'vitest';

vi.mock('../../src/ui/words/text.ts', () => ({
  t: (key: string, ...rest: string[]) => [key, ...rest].join(' '),
}));
const { hereWords, voiceWords } = await import('../../src/ui/framings/voice-words.ts');

test('words that are only denied are not “this page uses this framing”', () => {
  expect(hereWords('denied')).toBe('here_denied');
  expect(hereWords('asserted')).toBe('here');
  expect(hereWords('quoted')).toBe('here');
  expect(hereWords()).toBe('here');
});

test('who denies is named as that, not as a speaker of the framing', () => {
  expect(voiceWords('denied', 'Mr Hale')).toBe('how_denied_by Mr Hale');
  expect(voiceWords('denied')).toBe('how_denied');
});
