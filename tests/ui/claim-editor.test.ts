/** The form's way to a claim and back: nothing is lost, and every refusal finds its field. */
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/model.ts';
import { readClaim } from '../../src/claims/read.ts';
import { claimOf, fieldOf, perspectiveOf, problemsByField } from '../../src/options/editor/claim-of.ts';
import { addFraming, type ClaimDraft, draftOf, emptyDraft } from '../../src/options/editor/draft.ts';
import { newId, slug } from '../../src/options/editor/slug.ts';

const known = [{ id: 'kyiv', label: 'Kyiv' }];

function filled(): ClaimDraft {
  const draft = emptyDraft();
  return {
    ...draft,
    statement: 'Whether the toll is a tax',
    topic: 'Canals',
    framings: draft.framings.map((row, at) => ({
      ...row,
      perspective: at ? 'Ship owners' : 'kyiv',
      frame: at ? 'a hidden tax' : 'fair price',
      summary: 'Says so.',
      outlet: 'Canal News',
      url: 'https://canal.example/',
    })),
    phrases: draft.phrases.map((row) => ({ ...row, text: 'canal toll', framing: 'f2' })),
  };
}

test('a filled form is a claim', () => {
  const { claim, perspectives } = claimOf(filled(), known, 'toll-1');
  expect(readClaim(claim)).toMatchObject({ ok: true });
  expect(perspectives).toEqual([
    { id: 'kyiv', label: 'Kyiv' },
    { id: 'ship-owners', label: 'Ship owners' },
  ]);
});

test('what the form does not show survives', () => {
  const claim = {
    id: 'a',
    kind: 'claim',
    topic: 'b_c',
    statement: 's',
    context: '',
    language: 'de',
    future: 1,
    match: {
      phrases: [{ text: 'p', framing: 'x', needsAnchor: true, weight: 3 }],
      phrasings: ['A sentence.'],
      anchors: ['one', 'two'],
      exclusions: [],
      more: true,
    },
    framings: [
      {
        id: 'x',
        perspective: 'kyiv',
        frame: 'f',
        stance: 'denies',
        summary: 's',
        outlet: 'o',
        url: 'https://a.b/',
        archivedUrl: 'https://c.d/',
        tone: 'x',
      },
    ],
  } as unknown as Claim;
  expect(claimOf(draftOf(claim, known, 'B c'), known, 'a').claim).toEqual(claim);
});

describe('refusals find their field', () => {
  const problems = (draft: ClaimDraft) => {
    const built = claimOf(draft, known, 'toll-1');
    const read = readClaim(built.claim);
    return read.ok
      ? {}
      : Object.fromEntries(
          [...problemsByField(read.problems, built, draft)].map(([field, { problem }]) => [field, problem]),
        );
  };

  test('an empty form', () => {
    expect(problems(emptyDraft())).toEqual({ statement: 'problem_empty', topic: 'problem_empty' });
  });
  test('a row after a blank one keeps its number', () => {
    const draft = filled();
    const [first, second] = draft.framings;
    const rows = [{ ...addFraming([])[0]!, id: 'f9' }, first!, { ...second!, url: 'canal' }];
    expect(problems({ ...draft, framings: rows })).toEqual({ 'framings.2.url': 'problem_bad_url' });
  });
  test('a perspective that was not given', () => {
    const draft = filled();
    const rows = draft.framings.map((row, at) => (at ? { ...row, perspective: ' ' } : row));
    expect(problems({ ...draft, framings: rows })).toEqual({ 'framings.1.perspective': 'problem_empty' });
  });
  test('too many words, a bad date, a missing anchor', () => {
    const draft = filled();
    const rows = draft.framings.map((row) => ({
      ...row,
      frame: 'one two three four five six',
      date: '1.1.2026',
    }));
    expect(problems({ ...draft, framings: rows.slice(0, 1), phrases: [] })).toEqual({
      'framings.0.frame': 'problem_too_many_frame_words',
      'framings.0.date': 'problem_bad_date',
    });
    const phrases = draft.phrases.map((row) => ({ ...row, needsAnchor: true }));
    expect(problems({ ...draft, phrases })).toEqual({ anchors: 'problem_anchor_missing' });
  });
  test('a place that the form does not show', () => {
    expect(fieldOf('language', claimOf(emptyDraft(), known, 'a'))).toBe('');
  });
});

test('a perspective is known by label or id in any case; others are new', () => {
  expect(perspectiveOf(' KYIV ', known)).toEqual(known[0]);
  expect(perspectiveOf('Кремль', known)).toEqual({ id: slug('Кремль'), label: 'Кремль' });
});

test('ids are readable where they can be, and always well-formed', () => {
  expect(slug('Énergie & climat!')).toBe('energie-climat');
  expect(slug('')).toBe('');
  for (const words of ['Кремль', '中国', '— … —', 'x'.repeat(300), '-a-'])
    expect(slug(words)).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/u);
  expect(newId('Whether the toll is a tax')).toMatch(/^whether-the-toll-is-a-tax-[0-9a-f]{6}$/u);
  expect(newId('')).not.toBe(newId(''));
});
