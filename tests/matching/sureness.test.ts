import { describe, expect, it } from 'vitest';
import { ownWordsOf } from '../../src/matching/match/own-words.ts';
import { indexOf, marked, match } from './support.ts';

const bridge = {
  id: 'bridge',
  phrasings: [
    'The mayor closed the old bridge over the river to please the ferry company.',
    'Drivers were misled when the council shut the bridge without repairing its rusty pillars.',
    'The crossing was closed because engineers found cracks in its pillars, the mayor says.',
    'The ferry company gains from every day on which the bridge stays shut, traders say.',
    'Nothing but the rust on the pillars led to the closure of the crossing, said an engineer.',
    'No cracks were found in the bridge that the mayor closed to cars and lorries.',
  ],
  patterns: [
    {
      slots: [
        ['mayor', 'council'],
        ['closed', 'shut'],
        ['bridge', 'crossing', 'it'],
      ],
    },
  ],
};
const school = {
  id: 'school',
  phrasings: [
    'Parents say that the council sold the playground of the primary school to a builder.',
    'The playground was sold below its price while lessons went on, a teacher says.',
    'Pupils lost their playground because the mayor wanted flats, the parents complain.',
    'The builder paid what the school playground was worth, according to the council.',
    'Teachers deny that any lesson was lost when the playground went to the builder.',
    'Flats for teachers will stand on what was the playground of the primary school.',
  ],
  patterns: [{ slots: [['council'], ['sold'], ['playground']] }],
};
const index = indexOf(bridge, school);
const onSubject =
  'It was the mayor who closed the crossing, and no engineer had found cracks in the pillars.';
/** The pattern's words are there, among words of the other claim. */
const elsewhere =
  'Parents of the pupils wrote to the mayor about lessons and flats, and a teacher shut the book on it.';
const bridgeMarks = (at: typeof index, text: string, setting?: 'more') =>
  match(at, text, setting ? { setting } : {}).matches.filter(({ claim }) => claim === 'test/bridge');

describe('a filled pattern', () => {
  it('marks among words of its own claim', () => {
    expect(marked(index, onSubject)).toEqual(['bridge: mayor who closed the crossing']);
  });

  it('does not where the sentence is on the subject of another', () => {
    expect(bridgeMarks(index, elsewhere)).toEqual([]);
  });

  it('does by the sentences beside its own', () => {
    const unclear = 'Nobody in town knows why the mayor went there in person and shut it.';
    const ours =
      'Cracks in the rusty pillars of the crossing worried engineers, drivers and the ferry company.';
    const theirs = 'Parents, pupils and teachers miss the playground that the builder has for his flats.';
    expect(bridgeMarks(index, `${ours} ${unclear}`)).toHaveLength(1);
    expect(bridgeMarks(index, `${theirs} ${unclear}`)).toEqual([]);
  });

  it('marks wherever more marks are asked for', () => {
    expect(bridgeMarks(index, elsewhere, 'more')).toHaveLength(1);
  });

  it('marks wherever its claim has too few texts to judge by', () => {
    const few = { ...bridge, phrasings: bridge.phrasings.slice(0, 4) };
    expect(bridgeMarks(indexOf(few, school), elsewhere)).toHaveLength(1);
  });

  it('waits for no anchor where it would not mark with one', () => {
    const patterns = [{ ...bridge.patterns[0]!, needsAnchor: true }];
    const anchored = indexOf({ ...bridge, patterns, anchors: ['Elmham'] }, school);
    expect(match(anchored, elsewhere).waiting).toEqual([]);
    expect(match(anchored, onSubject).waiting).toEqual([0]);
  });
});

describe('the words of the claims', () => {
  const segment = index.segments[0]!;
  const own = ownWordsOf(segment);

  it('are counted by text, each claim once a word', () => {
    for (let term = 0; term + 1 < own.starts.length; term += 1) {
      const claims = [...own.claims.subarray(own.starts[term], own.starts[term + 1])];
      expect(new Set(claims).size).toBe(claims.length);
    }
    expect([...own.texts]).toEqual([7, 7]);
    expect(Math.min(...own.times)).toBe(1);
    expect(Math.max(...own.times)).toBe(4);
  });

  it('are left out where no pattern asks for them', () => {
    const without = indexOf({ ...bridge, patterns: [] }, { ...school, patterns: [] });
    expect(ownWordsOf(without.segments[0]!).claims).toHaveLength(0);
  });
});

describe('what a pattern marks', () => {
  const spans = indexOf({
    id: 'c',
    patterns: [{ slots: [['may have', 'was to'], ['leaked', 'not leaked'], ['recording'], ['envoy to']] }],
  });

  it.each([
    [
      'ends with no small word',
      'He may have leaked the recording of the envoy to them.',
      'leaked the recording of the envoy',
    ],
    [
      'keeps a negator',
      'An envoy to us may have seen not leaked recording.',
      'envoy to us may have seen not leaked recording',
    ],
    [
      'is the slots that stand together where all of them stand far apart',
      'The envoy to the five small countries in the north of the far continent was to hear that they leaked a recording.',
      'leaked a recording',
    ],
  ])('%s', (_name, text, words) => {
    expect(marked(spans, text)).toEqual([`c: ${words}`]);
  });
});
