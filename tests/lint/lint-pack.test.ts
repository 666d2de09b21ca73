/** What only a pack for others is held to. */
import { describe, expect, it } from 'vitest';
import type { Claim, Framing, PackInfo } from '../../src/claims/model.ts';
import { lintedOf, lintPack, type PackLintOptions } from '../../src/lint/lint-pack.ts';
import { isAfter, isRealDate } from '../../src/lint/calendar.ts';
import { lintMarks, lintWordings } from '../../src/lint/rules/balance.ts';
import { claim as townClaim, framing, info } from './town.ts';

const numbered = (count: number, words: (at: number) => string) =>
  Array.from({ length: count }, (_row, at) => words(at));

/** As complete as a pack for others has to be. */
const claim = (more: Partial<Claim> = {}, match: Partial<Claim['match']> = {}): Claim =>
  townClaim(
    { context: 'The shops say so; the council does not.', ...more },
    {
      phrasings: numbered(12, (at) => `The harbour bridge was closed to ${at + 10} cars.`),
      examples: {
        marked: numbered(5, (at) => `It is a bridge of shame, said ${at + 10} shops.`),
        unmarked: numbered(3, (at) => `It rained for ${at + 10} days.`),
      },
      ...match,
    },
  );

const today = '2026-02-01';
const findings = (claims: Claim[], more: Partial<PackInfo> = {}, options: PackLintOptions = {}) => {
  const pack = { ...info, ...more };
  return lintPack({ info: pack, claims, source: { ...pack, claims } }, { today, ...options });
};
const rules = (...args: Parameters<typeof findings>) =>
  findings(...args)
    .filter(({ rule }) => rule !== 'balance_wordings')
    .map(({ severity, rule, place }) => `${severity} ${rule} ${place}`);

describe('the lint of a pack', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(rules([claim()])).toEqual([]);
    expect(rules([claim()], {}, { bundled: true })).toEqual([]);
  });

  const dated = (more: Partial<Framing>) => claim({ framings: [framing('council'), framing('shops', more)] });
  const { date: _date, ...timeless } = framing('shops');

  it.each<[string, Claim[], Partial<PackInfo>, string]>([
    ['the id of own claims', [claim()], { id: 'mine' }, 'error reserved_id id'],
    ['no claims', [], {}, 'error no_claims claims'],
    ['a day that is none', [claim()], { updated: '2025-02-29' }, 'error impossible_date updated'],
    ['a day to come', [claim()], { updated: '2026-02-02' }, 'error future_date updated'],
    [
      'a perspective that says nothing',
      [claim()],
      { perspectives: [...info.perspectives, { id: 'birds', label: 'Birds' }] },
      'warning unused_perspective perspectives[2]',
    ],
    ['a topic without label', [claim({ topic: 'sea' })], {}, 'warning undeclared_topic topic'],
    [
      'a topic without claims',
      [claim()],
      { topics: [...info.topics!, { id: 'sea', label: 'Sea' }] },
      'note unused_topic topics[1]',
    ],
    ['a claim without context', [claim({ context: ' ' })], {}, 'warning no_context context'],
    [
      'few phrasings',
      [claim({}, { phrasings: numbered(11, (at) => `The bridge was closed to ${at + 10} cars.`) })],
      {},
      'note few_phrasings match.phrasings',
    ],
    [
      'no examples',
      [claim({}, { examples: { marked: [], unmarked: [] } })],
      {},
      'warning no_examples match.examples',
    ],
    [
      'few examples',
      [claim({}, { examples: { marked: ['A bridge of shame.'], unmarked: ['It rained.'] } })],
      {},
      'note few_examples match.examples',
    ],
    [
      'a framing of a day that is none',
      [dated({ date: '2025-02-31', checked: { date: '2026-01-02', how: 'page' } })],
      {},
      'error impossible_date framings[1].date',
    ],
    [
      'a framing of a year to come',
      [dated({ date: '2027', checked: { date: '2028', how: 'page' } })],
      {},
      'error future_date framings[1].date',
    ],
    [
      'a check before the page was there',
      [dated({ date: '2026-01-03' })],
      {},
      'error checked_early framings[1].checked.date',
    ],
    [
      'a framing without date',
      [claim({ framings: [framing('council'), timeless] })],
      {},
      'warning undated framings[1].date',
    ],
    [
      'a misspelt field',
      [dated({ keywords: 'bridge of shame' } as Partial<Framing>)],
      {},
      'warning misspelt_field framings[1].keywords',
    ],
    [
      'a field of somebody else',
      [claim({ editor: 'N. N.' } as Partial<Claim>)],
      {},
      'note unknown_field editor',
    ],
    [
      'a misspelt field of the pack',
      [claim()],
      { updateURL: 'https://x.example/' } as Partial<PackInfo>,
      'warning misspelt_field updateURL',
    ],
  ])('tells of %s', (_name, claims, more, expected) => {
    expect(rules(claims, more)).toContain(expected);
  });

  it('says which field was meant', () => {
    const faulty = dated({ keywords: 'bridge of shame' } as Partial<Framing>);
    expect(findings([faulty]).find(({ rule }) => rule === 'misspelt_field')).toMatchObject({
      claim: 'bridge',
      details: ['keyWords'],
    });
  });

  it('takes a framing for undated that says so', () => {
    expect(rules([claim({ framings: [framing('council'), { ...timeless, undated: true }] })])).toEqual([]);
  });

  it('takes a year for no day before or after a day of it', () => {
    expect(rules([dated({ date: '2026' })])).toEqual([]);
  });

  it('insists on phrasings and examples in what ships with the extension', () => {
    const poor = claim({}, { phrasings: [], examples: { marked: ['A bridge of shame.'], unmarked: [] } });
    expect(rules([poor], {}, { bundled: true })).toEqual([
      'error few_phrasings match.phrasings',
      'error few_examples match.examples',
    ]);
  });

  it('counts phrasings that the rest of the claim would not have found, the farthest off first', () => {
    const far = 'Lorries need another way round since Sunday.';
    const nearer = 'The harbour master has had nothing but trouble with it since Friday.';
    const [found] = findings(
      [claim({}, { phrasings: [...claim().match.phrasings, nearer, far] })],
      {},
      { notes: true },
    ).filter(({ rule }) => rule === 'lonely_phrasings');
    expect(found).toMatchObject({
      severity: 'note',
      claim: 'bridge',
      details: ['2', '14', expect.any(String)],
    });
    expect(found!.details[2]).toMatch(/^\[13\] Lorries .*\[12\] The harbour /u);
  });
});

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-04-31', false],
    ['2026-13', false],
    ['2026-12', true],
    ['2026', true],
    ['26', false],
  ])('%s: %s', (day, real) => {
    expect(isRealDate(day)).toBe(real);
  });

  it('are compared as far as both are known', () => {
    expect(isAfter('2026-03', '2026-02-28')).toBe(true);
    expect(isAfter('2026-02', '2026-02-28')).toBe(false);
    expect(isAfter('2026', '2025-12-31')).toBe(true);
  });
});

describe('balance', () => {
  const wordings = (framingId: string, count: number) =>
    numbered(count, (at) => `${framingId} wording ${at}`).map((text) => ({ text, framing: framingId }));
  const leaning = (shops: number, council: number, kind: Claim['kind'] = 'claim') =>
    lintedOf(info, [
      claim({ kind }, { phrases: [...wordings('shops-view', shops), ...wordings('council-view', council)] }),
    ]);

  it('counts the wordings of each perspective', () => {
    expect(lintWordings(leaning(4, 3))).toEqual([
      { severity: 'note', rule: 'balance_wordings', place: 'perspectives', details: ['shops 4, council 3'] },
    ]);
  });

  it("warns of many wordings against none, where the others' words are no plain ones", () => {
    const told = (claims: ReturnType<typeof leaning>) => lintWordings(claims).map(({ rule }) => rule);
    expect(told(leaning(40, 0))).toEqual(['balance_wordings', 'one_sided']);
    expect(told(leaning(39, 0))).toEqual(['balance_wordings']);
    expect(told(leaning(40, 1))).toEqual(['balance_wordings']);
    expect(told(leaning(40, 0, 'term'))).toEqual(['balance_wordings']);
  });

  const marks = (shops: number, council: number) => ({
    sentences: 1_000,
    marks: new Map([
      ['bridge/shops-view', shops],
      ['bridge/council-view', council],
    ]),
  });

  it('warns of a background in which one side is marked, if the pack knows few words of the other', () => {
    const told = (claims: ReturnType<typeof leaning>, ...counts: [number, number]) =>
      lintMarks(claims, marks(...counts)).map(({ rule }) => rule);
    expect(lintMarks(leaning(8, 4), marks(21, 2))).toEqual([
      {
        severity: 'note',
        rule: 'balance_marks',
        place: 'perspectives',
        details: ['1000', 'shops 21, council 2'],
      },
      {
        severity: 'warning',
        rule: 'leans',
        place: 'perspectives',
        details: ['shops', '21', '8', 'council', '2', '4'],
      },
    ]);
    expect(told(leaning(8, 5), 21, 2)).toEqual(['balance_marks']);
    expect(told(leaning(8, 4), 20, 2)).toEqual(['balance_marks']);
    expect(told(leaning(8, 4), 19, 0)).toEqual(['balance_marks']);
  });
});
