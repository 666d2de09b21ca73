import { describe, expect, it } from 'vitest';
import { isActive } from '../../src/claims/model.ts';
import { readClaim, readPack } from '../../src/claims/read.ts';
import { claimOf } from '../matching/support.ts';

/** Test data to be spoiled at will. */
// biome-ignore lint/suspicious/noExplicitAny: spoiling is the point
type Loose = Record<string, any>;

const good = () => structuredClone(claimOf({ id: 'leak', phrases: ['leak'] })) as unknown as Loose;
const pack = (claims: unknown): unknown => ({
  format: 'counterframe-pack',
  formatVersion: 1,
  id: 'p',
  title: 'Pack',
  description: '',
  version: '1.0.0',
  license: 'CC-BY-4.0',
  updated: '2026-11-22',
  language: 'en',
  perspectives: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
  claims,
});

describe('readClaim', () => {
  it('keeps fields that it does not know, at every level', () => {
    const claim = good();
    claim.future = { x: 1 };
    claim.framings[0].mood = 'calm';
    claim.match.phrases[0].weight = 2;
    const read = readClaim(claim);
    expect(read).toEqual({ ok: true, value: claim });
  });

  it.each<[string, (claim: Loose) => void, string, string]>([
    ['a missing statement', (c) => delete c.statement, 'statement', 'problem_missing'],
    ['an empty statement', (c) => (c.statement = '  '), 'statement', 'problem_empty'],
    ['a statement that is too long', (c) => (c.statement = 'x'.repeat(501)), 'statement', 'problem_too_long'],
    ['an unknown kind', (c) => (c.kind = 'verdict'), 'kind', 'problem_unknown_choice'],
    ['an id with a slash', (c) => (c.id = 'a/b'), 'id', 'problem_bad_id'],
    [
      'a script URL',
      (c) => (c.framings[0].url = 'javascript:alert(1)'),
      'framings[0].url',
      'problem_bad_url',
    ],
    ['a data URL', (c) => (c.framings[1].url = 'data:text/html,x'), 'framings[1].url', 'problem_bad_url'],
    [
      'an impossible date',
      (c) => (c.framings[0].date = '2026-13-01'),
      'framings[0].date',
      'problem_bad_date',
    ],
    [
      'nine key words',
      (c) => (c.framings[0].keyWords = '1 2 3 4 5 6 7 8 9'),
      'framings[0].keyWords',
      'problem_too_many_key_words',
    ],
    [
      'a frame of six words',
      (c) => (c.framings[0].frame = '1 2 3 4 5 6'),
      'framings[0].frame',
      'problem_too_many_frame_words',
    ],
    [
      'a phrase for a framing that is not there',
      (c) => (c.match.phrases[0].framing = 'z'),
      'match.phrases',
      'problem_unknown_framing',
    ],
    [
      'a phrase that needs an anchor without any',
      (c) => (c.match.phrases[0].needsAnchor = true),
      'match.anchors',
      'problem_anchor_missing',
    ],
    ['two framings of one id', (c) => (c.framings[1].id = 'a'), 'framings', 'problem_duplicate_id'],
    ['a list that is none', (c) => (c.match.phrases = 'leak'), 'match.phrases', 'problem_not_a_list'],
  ])('refuses %s with place and reason', (_name, spoil, place, problem) => {
    const claim = good();
    spoil(claim);
    expect(readClaim(claim)).toMatchObject({ ok: false, problems: [{ place, problem }] });
  });

  it.each([null, undefined, 7, 'x', [], { __proto__: null }])('refuses %j without throwing', (value) => {
    expect(readClaim(value).ok).toBe(false);
  });
});

describe('readPack', () => {
  it('lets the good claims in and names the others', () => {
    const stranger = good();
    stranger.id = 'stranger';
    stranger.framings[1].perspective = 'nobody';
    const read = readPack(pack([good(), { id: 'broken' }, good(), stranger, 'text']));
    expect(read).toMatchObject({
      ok: true,
      value: {
        claims: [{ id: 'leak' }],
        refused: [
          { place: 'claims[1].kind', claim: 'broken', problem: 'problem_missing' },
          { place: 'claims[2].id', claim: 'leak', problem: 'problem_duplicate_id' },
          { place: 'claims[3].framings[1].perspective', problem: 'problem_unknown_perspective' },
          { place: 'claims[4]', problem: 'problem_wrong_shape' },
        ],
      },
    });
  });

  it.each([
    ['a later format', { formatVersion: 2 }, 'formatVersion', 'problem_newer_format'],
    ['something else', { format: 'rss' }, 'format', 'problem_not_a_pack'],
    ['claims that are no list', { claims: {} }, 'claims', 'problem_not_a_list'],
  ])('refuses %s whole', (_name, change, place, problem) => {
    expect(readPack({ ...(pack([]) as object), ...change })).toMatchObject({
      ok: false,
      problems: [{ place, problem }],
    });
  });
});

describe('isActive', () => {
  it('wants two perspectives, not two framings', () => {
    const claim = claimOf({ id: 'x', phrases: ['x'] });
    expect(isActive(claim)).toBe(true);
    claim.framings[1]!.perspective = claim.framings[0]!.perspective;
    expect(isActive(claim)).toBe(false);
  });
});
