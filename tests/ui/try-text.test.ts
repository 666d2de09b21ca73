/** The try box runs the real matcher on stored claims and the draft together. */
import { expect, test, vi } from 'vitest';
import { type Claim, claimRef, MINE } from '../../src/claims/model.ts';
import type { Match } from '../../src/matching/match-types.ts';
import { claimOf } from '../../src/options/editor/claim-of.ts';
import { addPhrase, type ClaimDraft, DRAFT_ID, emptyDraft } from '../../src/options/editor/draft.ts';
import { piecesOf } from '../../src/options/editor/try/marked-text.tsx';
import { compileStored, ownWith, tryText } from '../../src/options/editor/try/try-text.ts';
import type { StoredClaim } from '../../src/storage/claims.ts';

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
const claimFrom = (form: ClaimDraft, id = DRAFT_ID) => claimOf(form, [], id).claim as unknown as Claim;

function storedIn(pack: string, id: string, form: ClaimDraft): StoredClaim {
  const claim = {
    ...claimFrom(form, id),
    framings: ['one', 'other'].map((perspective) => ({ id: perspective, perspective })),
  };
  return { ref: claimRef(pack, id), pack: { id: pack, language: 'en' }, claim } as unknown as StoredClaim;
}

function trying(text: string, form: ClaimDraft, rows: readonly StoredClaim[] = [], id?: string) {
  const stored = compileStored(rows);
  return tryText(text, stored, ownWith(claimFrom(form, id), stored));
}

test('finds the draft’s phrases in the paragraphs where they stand', () => {
  const { blocks, matches, waiting } = trying('Nothing here.\n\nA hidden tax, they say.', draft);
  expect(blocks).toHaveLength(2);
  expect(matches.map(({ block, start, end }) => blocks[block]!.slice(start, end))).toEqual(['hidden tax']);
  expect(waiting).toEqual([]);
});

test('says which anchor is missing, and stops once it is there', () => {
  const { matches, waiting } = trying('A fair toll.', draft);
  expect(matches).toEqual([]);
  expect(waiting).toEqual([{ statement: draft.statement, phrase: 'fair toll', anchors: ['canal'] }]);
  const found = trying('A fair toll.\nOn the canal.', draft);
  expect(found.waiting).toEqual([]);
  expect(found.matches).toHaveLength(1);
});

test('a draft that asks for an anchor and has none is told so', () => {
  const { waiting } = trying('A fair toll.', { ...draft, anchors: '' });
  expect(waiting).toEqual([{ statement: draft.statement, phrase: 'fair toll', anchors: [] }]);
});

test.each(['canals', MINE])('claims of “%s” are marked and wait beside the draft’s', (pack) => {
  const river = { ...draft, statement: 'Whether rafts pay', anchors: 'river', phrases: [draft.phrases[1]!] };
  const rafts = { ...draft, statement: 'Whether rafts sink', phrases: [{ ...phrase!, text: 'leaky raft' }] };
  const rows = [storedIn(pack, 'river', river), storedIn(pack, 'rafts', rafts)];
  const form = { ...draft, phrases: [draft.phrases[0]!] };
  const { matches, waiting, claims } = trying(
    'A hidden tax.\nA fair toll for a leaky raft.\nNone.',
    form,
    rows,
  );
  expect(matches.map(({ block, claim }) => [block, claim])).toEqual([
    [0, claimRef(MINE, DRAFT_ID)],
    [1, claimRef(pack, 'rafts')],
  ]);
  expect(waiting).toEqual([{ statement: river.statement, phrase: 'fair toll', anchors: ['river'] }]);
  expect([...claims.values()].map(({ statement }) => statement)).toEqual([draft.statement, rafts.statement]);
});

test('the draft stands in for the stored claim that it changes', () => {
  const rows = [storedIn(MINE, 'toll', { ...draft, statement: 'As it was' })];
  const changed = { ...draft, phrases: [{ ...phrase!, text: 'open tax' }] };
  const { matches, claims } = trying('A hidden tax.\nAn open tax.', changed, rows, 'toll');
  expect(matches.map(({ block }) => block)).toEqual([1]);
  expect(claims.get(claimRef(MINE, 'toll'))?.statement).toBe(draft.statement);
});

test('an unfinished draft is no reason to fail', () => {
  expect(trying('Some text.', emptyDraft()).matches).toEqual([]);
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
