/** The try box runs the real matcher on stored claims and the draft together. */
import { expect, test, vi } from 'vitest';
import type { Match } from '../../src/matching/match-types.ts';
import { addPhrase, emptyDraft } from '../../src/options/editor/draft.ts';
import { piecesOf } from '../../src/options/editor/marked-text.tsx';
import { indexable, tryText } from '../../src/options/editor/try-text.ts';

vi.mock('../../src/browser/api.ts', () => import('./api-with-words.ts'));

const [phrase] = addPhrase([]);
const draft = {
  ...emptyDraft(),
  statement: 'Whether the toll is a tax',
  anchors: 'canal',
  phrases: [
    { ...phrase!, text: 'hidden tax' },
    { ...phrase!, key: 2, text: 'fair toll', needsAnchor: true },
  ],
};
const claims = indexable([], draft, []);

test('finds the draft’s phrases in the paragraphs where they stand', () => {
  const { blocks, matches, waiting } = tryText('Nothing here.\n\nA hidden tax, they say.', claims);
  expect(blocks).toHaveLength(2);
  expect(matches.map(({ block, start, end }) => blocks[block]!.slice(start, end))).toEqual(['hidden tax']);
  expect(waiting).toEqual([]);
});

test('says which anchor is missing, and stops once it is there', () => {
  const { matches, waiting } = tryText('A fair toll.', claims);
  expect(matches).toEqual([]);
  expect(waiting).toEqual([{ statement: draft.statement, phrase: 'fair toll', anchors: ['canal'] }]);
  const found = tryText('A fair toll.\nOn the canal.', claims);
  expect(found.waiting).toEqual([]);
  expect(found.matches).toHaveLength(1);
});

test('an unfinished draft is no reason to fail', () => {
  expect(tryText('Some text.', indexable([], emptyDraft(), [])).matches).toEqual([]);
});

test('a text is cut at its matches without losing a letter', () => {
  const at = (start: number, end: number, number: number) =>
    ({ start, end, number }) as Match & { number: number };
  const text = 'one two three four';
  const pieces = piecesOf(text, [at(8, 13, 2), at(4, 7, 1), at(4, 6, 3)]);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter((piece) => piece.number)).toEqual([
    { text: 'two', number: 1 },
    { text: 'three', number: 2 },
  ]);
});
