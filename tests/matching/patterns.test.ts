import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/claims/read.ts';
import { indexOf, marked, match } from './support.ts';

const leak = [
  ['leak', 'publication', 'made public'],
  ['envoy', "Trump's man", '@russians'],
  ['attack', 'act of war'],
];
const lists = { russians: ['Kremlin aide', 'Ushakov'] };
const index = indexOf({ id: 'leak', patterns: [{ slots: leak }], lists });

describe('patterns', () => {
  it.each([
    [
      'in any order',
      'It was an attack, this leak of what Ushakov said.',
      'attack, this leak of what Ushakov',
    ],
    ['in other word forms', 'Leaking envoys is attacking us.', 'Leaking envoys is attacking'],
    [
      'with the words of a list',
      'The Kremlin aide saw an act of war in the publication.',
      'Kremlin aide saw an act of war in the publication',
    ],
    [
      'by the words that stand closest',
      'A leak there was, and the envoy called the leak an attack.',
      'envoy called the leak an attack',
    ],
  ])('are found %s', (_name, text, words) => {
    expect(marked(index, text)).toEqual([`leak: ${words}`]);
  });

  it.each([
    ['with a slot that nothing fills', 'The leak hurt the envoy.'],
    ['over two sentences', 'It was a leak. The envoy saw an attack.'],
    ['wider apart than they may', `The leak ${'was so very '.repeat(12)} much of an attack on the envoy.`],
  ])('are not found %s', (_name, text) => {
    expect(marked(index, text)).toEqual([]);
  });

  it('want other words for every slot', () => {
    const twice = indexOf({ id: 'c', patterns: [{ slots: [['leaked call'], ['call', 'talks']] }] });
    expect(marked(twice, 'the leaked call')).toEqual([]);
    expect(marked(twice, 'talks after the leaked call')).toHaveLength(1);
  });

  it('with an order want it', () => {
    const ordered = indexOf({
      id: 'c',
      patterns: [{ slots: [['Russia', 'Moscow'], ['attacked'], ['Ukraine', 'Kyiv']], ordered: true }],
    });
    expect(marked(ordered, 'Ukraine says Moscow attacked Kyiv')).toEqual(['c: Moscow attacked Kyiv']);
    expect(marked(ordered, 'Ukraine attacked Moscow')).toEqual([]);
  });

  it('are cancelled by a word that must not be there, in its sentence only', () => {
    const pattern = { slots: [['hybrid'], ['war', 'warfare']], without: ['cables', 'cyber attack'] };
    const without = indexOf({ id: 'c', patterns: [pattern] });
    expect(marked(without, 'Hybrid war on the cables.')).toEqual([]);
    expect(marked(without, 'The cables broke. It is hybrid war.')).toEqual(['c: hybrid war']);
  });

  it('insist on capitals where they are written in capitals', () => {
    const ice = indexOf({ id: 'c', patterns: [{ slots: [['ICE'], ['abolish', 'scrap']] }] });
    expect(marked(ice, 'Abolish ICE now')).toHaveLength(1);
    expect(marked(ice, 'Scrap the ice rink')).toEqual([]);
  });

  it('that need an anchor wait for one', () => {
    const slots = [['hybrid'], ['war']];
    const waiting = indexOf({ id: 'c', patterns: [{ slots, needsAnchor: true }], anchors: ['Ushakov'] });
    expect(match(waiting, 'a hybrid war')).toMatchObject({ matches: [], waiting: [0] });
    expect(match(waiting, ['a hybrid war', 'said Ushakov']).matches).toHaveLength(1);
  });

  it('that need an anchor hide none that needs none', () => {
    const anchored = { slots: [['hybrid'], ['war']], needsAnchor: true, framing: 'a' };
    const both = indexOf({
      id: 'c',
      patterns: [anchored, { slots: [['hybrid'], ['leak']] }],
      anchors: ['Ushakov'],
    });
    expect(marked(both, 'A leak in a hybrid war')).toEqual(['c: leak in a hybrid']);
  });

  it('tell their framing, their words and how sure they are', () => {
    const framed = indexOf({ id: 'c', patterns: [{ slots: [['hybrid'], ['war']], framing: 'a' }] });
    const [close] = match(framed, 'A hybrid war').matches;
    expect(close).toMatchObject({
      framing: 'a',
      via: 'paraphrase',
      score: 1,
      evidence: { words: ['hybrid', 'war'] },
    });
    const [wide] = match(framed, 'A war that many here would call hybrid').matches;
    expect(wide!.score).toBeLessThan(close!.score);
  });

  it('of two claims in one sentence are both marked, side by side', () => {
    const two = indexOf(
      { id: 'call', phrases: ['the leaked call'] },
      { id: 'war', patterns: [{ slots: [['leaked'], ['hybrid war']] }] },
    );
    expect(marked(two, 'He says the leaked call is hybrid war.')).toEqual([
      'call: the leaked call',
      'war: hybrid war',
    ]);
  });

  it('are found exactly where every slot is filled by words of its own', () => {
    const words = ['leak', 'envoy', 'attack', 'and', 'the', 'publication', 'Ushakov'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (sentence) => {
        const has = (...some: string[]) => some.some((word) => sentence.includes(word));
        const full = has('leak', 'publication') && has('envoy', 'Ushakov') && has('attack');
        expect(match(index, sentence.join(' ')).matches.length).toBe(full ? 1 : 0);
      }),
    );
  });
});

describe('a pack with patterns', () => {
  const framing = (id: string) => ({
    id,
    perspective: id,
    frame: id,
    stance: 'asserts',
    summary: id,
    outlet: id,
    url: 'https://example.org/',
  });
  const pack = (patterns: unknown, packLists: unknown = {}) => ({
    format: 'counterframe-pack',
    formatVersion: 1,
    id: 'p',
    title: 'P',
    description: '',
    version: '1',
    license: 'CC0-1.0',
    updated: '2026-01-01',
    language: 'en',
    perspectives: ['a', 'b'].map((id) => ({ id, label: id })),
    lists: packLists,
    claims: [
      {
        id: 'c',
        kind: 'claim',
        topic: 't',
        statement: 's',
        context: '',
        match: { phrases: [], phrasings: [], patterns, anchors: [], exclusions: [] },
        framings: [framing('a'), framing('b')],
      },
    ],
  });
  const slots = [['one'], ['two']];

  it.each([
    ['one slot', [{ slots: [['one']] }], 'problem_too_few_slots'],
    ['an empty slot', [{ slots: [['one'], []] }], 'problem_empty'],
    ['a list that is not there', [{ slots: [['one'], ['@who']] }], 'problem_unknown_list'],
    ['a framing that is not there', [{ slots, framing: 'x' }], 'problem_unknown_framing'],
    ['no anchor to need', [{ slots, needsAnchor: true }], 'problem_anchor_missing'],
    ['no pattern but words', ['one two'], 'problem_wrong_shape'],
  ])('is refused with %s', (_name, patterns, problem) => {
    const read = readPack(pack(patterns));
    expect(read.ok && read.value.refused.map((one) => one.problem)).toEqual([problem]);
  });

  it('is read with its lists', () => {
    const read = readPack(pack([{ slots: [['one'], ['@who']] }], { who: ['he', 'she'] }));
    expect(read.ok && read.value.claims).toHaveLength(1);
    expect(readPack(pack([], { 'Not a name': ['x'] })).ok).toBe(false);
  });
});
