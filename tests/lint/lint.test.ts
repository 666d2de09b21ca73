import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/model.ts';
import { type LintOptions, lintClaims, lintedOf } from '../../src/lint/lint-pack.ts';
import { isKnownHost } from '../../src/lint/rules/sources.ts';
import { claim, framing, info } from './town.ts';

const rules = (claims: Claim[], options?: LintOptions) =>
  lintClaims(lintedOf(info, claims), options).map(
    ({ severity, rule, place }) => `${severity} ${rule} ${place}`,
  );

describe('the lint', () => {
  it('finds nothing wrong with a sound claim', () => {
    expect(rules([claim()], { bundled: true })).toEqual([]);
  });

  it.each<[string, Claim, string]>([
    ['one perspective', claim({ framings: [framing('council')] }), 'error few_perspectives framings'],
    [
      'an unknown host',
      claim({ framings: [framing('council'), framing('shops', { url: 'https://copies.example/x' })] }),
      'warning unknown_host framings[1].url',
    ],
    ['a statement of two words', claim({ statement: 'Got you.' }), 'error too_short statement'],
    [
      'a statement that any news could hold',
      claim({ statement: 'Government officials said the new plan will support people.' }),
      'error too_common statement',
    ],
    [
      "one side's words",
      claim({ statement: 'The council made the harbour crossing a bridge of shame for the old town.' }),
      'warning loaded_statement statement',
    ],
    [
      "one side's one word",
      claim({
        statement: 'The council treats the harbour crossing as scrap and keeps cars out.',
        framings: [framing('council', { frame: 'safety first' }), framing('shops', { frame: 'Scrap' })],
      }),
      'warning loaded_statement statement',
    ],
    [
      "one side's key words",
      claim({
        statement: 'The council wants an old town without noise and closed the harbour bridge.',
        framings: [framing('council', { keyWords: 'old town without noise' }), framing('shops')],
      }),
      'warning loaded_statement statement',
    ],
    [
      'a phrasing of which no word is elsewhere in the claim',
      claim({}, { phrasings: ['The weather was fine on Tuesday.'] }),
      'warning phrasing_apart match.phrasings[0]',
    ],
    ['a phrase without words', claim({}, { phrases: [{ text: '—' }] }), 'error no_words match.phrases[0]'],
    [
      'a phrase of stop words',
      claim({}, { phrases: [{ text: 'what it is' }] }),
      'error stop_words_only match.phrases[0]',
    ],
    [
      'a phrase of everyday words',
      claim({}, { phrases: [{ text: 'the plan' }] }),
      'warning needs_anchor match.phrases[0]',
    ],
    [
      'initials in any case',
      claim({}, { phrases: [{ text: 'ICE' }] }),
      'warning needs_capitals match.phrases[0]',
    ],
    [
      'a phrasing that does not find it',
      claim({}, { phrasings: ['Nobody knows.'] }),
      'warning phrasing_not_found match.phrasings[0]',
    ],
    [
      'an example that is not marked',
      claim({}, { examples: { marked: ['It rained.'], unmarked: [] } }),
      'error example_not_marked match.examples.marked[0]',
    ],
    [
      'a near-miss that is marked',
      claim({}, { examples: { marked: [], unmarked: ['It is a bridge of shame.'] } }),
      'error example_marked match.examples.unmarked[0]',
    ],
  ])('tells of %s', (_name, faulty, expected) => {
    expect(rules([faulty])).toContain(expected);
  });

  it("lets one side's words stand in quotation marks, and in terms", () => {
    const statement = 'Whether the harbour crossing is a “bridge of shame” for the old town.';
    expect(rules([claim({ statement })])).toEqual([]);
    expect(rules([claim({ kind: 'term', statement: statement.replace(/[“”]/gu, '') })])).toEqual([]);
  });

  it("lets one side's one word stand beside another side's, and words that both use", () => {
    const statement = 'Whether the harbour crossing is scrap, a monument or a burden to the old town.';
    const frames = (council: string, shops: string) => [
      framing('council', { frame: council }),
      framing('shops', { frame: shops }),
    ];
    expect(rules([claim({ statement, framings: frames('Scrap', 'A listed monument') })])).toEqual([]);
    expect(rules([claim({ statement, framings: frames('Scrap', 'scrap or not') })])).toEqual([]);
    expect(rules([claim({ statement, framings: frames('Scrap', 'worth its price') })])).toEqual([
      'warning loaded_statement statement',
    ]);
  });

  it('insists on checked framings in what ships with the extension', () => {
    const { checked: _left, ...unchecked } = framing('shops');
    const faulty = claim({ framings: [framing('council'), unchecked] });
    expect(rules([faulty], { bundled: true })).toEqual(['error unchecked framings[1].checked']);
    expect(rules([faulty])).toEqual(['note unchecked framings[1].checked']);
  });

  it('tells of the same statement, sentence and phrase in two claims, of its own claims only', () => {
    const twin = claim({ id: 'twin' });
    const expected = [
      'error same_statement statement',
      'error copied framings[0].summary',
      'error copied framings[1].summary',
      'warning same_phrase match.phrases[0]',
    ];
    expect(rules([claim(), twin])).toEqual(expected);
    const other = { ...info, id: 'other' };
    expect(rules([claim()], { others: lintedOf(other, [twin]) })).toEqual(expected);
    expect(rules([claim()], { others: lintedOf(other, [twin, claim({ id: 'third' })]) })).toEqual(expected);
  });
});

describe('hosts', () => {
  it.each([
    ['reuters.com', true],
    ['uk.reuters.com', true],
    ['cdc.gov', true],
    ['www.legislation.gov.uk', true],
    ['ec.europa.eu', true],
    ['notreuters.com', false],
    ['gov.example', false],
    ['mfa.gov.ua', true],
    ['strath.ac.uk', true],
    ['publications.parliament.uk', true],
    ['who.int', true],
    ['gov.com', false],
    ['city.gov.com', false],
    ['ac.com', false],
    ['parliament.com', false],
    ['europa.com', false],
    ['int.xyz', false],
    ['edu.xyz', false],
    ['mil.ru', false],
    ['ac.ru', false],
  ])('%s: %s', (host, known) => {
    expect(isKnownHost(host)).toBe(known);
  });
});
