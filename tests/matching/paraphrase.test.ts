/** Claims in other words: what is a mention of a claim, what only looks like one, and what is marked of it. */
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/matching/index/compiled-index.ts';
import type { MatchOptions } from '../../src/matching/match-types.ts';
import { type Story, storiesIndex, storyClaim } from './small-town.ts';
import { match } from './support.ts';

const HARBOUR: Story = {
  id: 'harbour',
  phrases: [{ text: 'harbour lockout', framing: 'a' }],
  statement: 'Mayor Ines Dunmore closed the harbour of Port Sable to foreign trawlers',
  phrasings: ['On orders of Dunmore, the fishing boats of other nations are barred from Port Sable'],
};
const BRIDGE: Story = {
  id: 'bridge',
  phrases: [],
  statement: 'Rebels injured eleven engineers in an air raid on the Orlow bridge',
};
const VAULT: Story = {
  id: 'vault',
  phrases: ['vault scandal'],
  statement: 'The cathedral’s missing gold coins lay in its vault, hidden by a priest',
  anchors: ['Quill', 'cathedral treasurer'],
  exclusions: ['chocolate coins'],
};
const index = storiesIndex(HARBOUR, BRIDGE, VAULT);

const found = (text: string | string[], options?: MatchOptions) =>
  match(index, text, options).matches.map(({ claim, via }) => `${claim.slice(5)} ${via}`);

describe('a claim in other words', () => {
  it.each([
    ['in another order', 'Foreign trawlers found the Port Sable harbour closed by Dunmore.'],
    ['in other forms', 'Dunmore is closing the Port Sable harbour to a foreign trawler.'],
    ['with a word less', 'Ines Dunmore closed the harbour of Port Sable to trawlers.'],
    [
      'with words between',
      'On Friday Mayor Dunmore closed Port Sable’s old harbour to all foreign trawlers.',
    ],
    ['in capitals', 'DUNMORE CLOSES PORT SABLE HARBOUR TO FOREIGN TRAWLERS'],
    [
      'as a phrasing says it',
      'Fishing boats from other nations were barred from Port Sable, on Dunmore’s orders.',
    ],
  ])('is found %s', (_name, text) => {
    expect(found(text)).toEqual(['harbour paraphrase']);
  });

  it('says what it found, with a score below 1 and offsets into the text', () => {
    const text = 'Hear this. Dunmore closed the harbour of Port Sable to foreign trawlers!';
    const [one] = match(index, text).matches;
    expect(one).toMatchObject({ via: 'paraphrase', claim: 'test/harbour', framing: null, voice: 'asserted' });
    expect(one!.score).toBeGreaterThan(0.4);
    expect(one!.score).toBeLessThan(1);
    expect(text.slice(one!.start, one!.end)).toBe(one!.evidence.phrase);
    expect(one!.evidence.phrase).toBe('Dunmore closed the harbour of Port Sable to foreign trawlers');
    expect(one!.evidence.words).toEqual([
      'Dunmore',
      'closed',
      'harbour',
      'Port',
      'Sable',
      'foreign',
      'trawlers',
    ]);
  });
});

describe('concepts', () => {
  it.each([
    'Rebels injured eleven engineers in an air raid on the Orlow bridge.',
    'Eleven engineers were wounded when rebels bombed: a bombing of the Orlow bridge.',
    'The bombardment of the Orlow bridge by rebels hurt eleven engineers.',
    'An airstrike by rebels on Orlow bridge wounds eleven engineers.',
  ])('%s', (text) => {
    expect(found(text)).toEqual(['bridge paraphrase']);
  });
});

describe('what only looks like the claim is left alone', () => {
  it.each([
    ['the same names with another predicate', 'Mayor Ines Dunmore danced at a wedding in Port Sable.'],
    ['the predicate without its names', 'The harbour is closed to foreign trawlers.'],
    ['other names', 'Mayor Otto Brandt closed the harbour of Kesswick to foreign trawlers.'],
    ['names alone', 'Mayor Ines Dunmore, Port Sable.'],
    ['two words', 'Foreign trawlers.'],
    [
      'its words spread over sentences',
      'Dunmore spoke. The harbour. Port Sable. Foreign trawlers. It closed.',
    ],
  ])('%s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });

  // Four of the claim's eight words are names, which carry it over the threshold with a single word beside them.
  it.fails('the same names and one word of it', () => {
    expect(found('Ines Dunmore praised the harbour choir of Port Sable on Sunday.')).toEqual([]);
  });

  it('a statement of fewer than three words of content', () => {
    const short = storiesIndex({ id: 'short', phrases: [], statement: 'Zebras vanished' });
    expect(match(short, 'Zebras vanished.', { setting: 'more' }).matches).toEqual([]);
  });
});

describe('the mark', () => {
  const CLAUSE = 'Dunmore closed the harbour of Port Sable to foreign trawlers';
  it.each([
    ['first', `${CLAUSE}, while her deputy opened a kindergarten and pigeons slept on the town hall.`],
    ['last', `While pigeons slept on the town hall and her deputy opened a kindergarten, ${CLAUSE}.`],
    ['in the middle', `On a rainy Monday, when pigeons slept, ${CLAUSE}, although nobody had asked.`],
  ])('covers the clause that states it, not the whole sentence: %s', (_name, text) => {
    const { matches } = match(index, text);
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual([CLAUSE]);
  });

  it('is one per claim in a block, and one per framing of its phrases', () => {
    const twice = `${CLAUSE}. Again: ${CLAUSE}.`;
    expect(found(twice)).toEqual(['harbour paraphrase']);
    expect(found([CLAUSE, CLAUSE])).toEqual(['harbour paraphrase', 'harbour paraphrase']);
  });

  it('is the phrase where the claim has both', () => {
    expect(found(`The harbour lockout: ${CLAUSE}.`)).toEqual(['harbour frame-phrase']);
  });

  it('of two claims in one sentence is two, without overlap', () => {
    const text = `${CLAUSE} after rebels wounded eleven engineers in an air raid on the Orlow bridge.`;
    const { matches } = match(index, text, { setting: 'more' });
    expect(matches.map(({ claim }) => claim)).toEqual(['test/harbour', 'test/bridge']);
    expect(matches[1]!.start).toBeGreaterThanOrEqual(matches[0]!.end);
  });
});

describe('anchors and exclusions hold for reworded claims', () => {
  // Says part of the claim among other things: not enough by itself.
  const VAGUE =
    'In the vault, between brooms, candles, buckets and old ladders, lay gold coins that had been missing since Easter.';

  it('a vague sentence waits for an anchor, and takes it from anywhere on the page', () => {
    expect(match(index, VAGUE)).toMatchObject({ matches: [], waiting: [0] });
    expect(match(index, [VAGUE, 'So said the cathedral treasurer.']).matches).toMatchObject([
      { block: 0, via: 'paraphrase', evidence: { anchor: 'cathedral treasurer' } },
    ]);
  });

  it('and from earlier calls', () => {
    const { context } = match(index, 'The cathedral treasurer spoke.');
    expect(match(index, VAGUE, { context }).matches).toHaveLength(1);
    expect(match(index, VAGUE, { context: ['en:someone'] }).matches).toHaveLength(0);
  });

  it('is cancelled by an exclusion in its block, and only there', () => {
    const said = 'A priest hid the cathedral’s missing gold coins in its vault';
    expect(found([`${said}, chocolate coins of course.`, said])).toEqual(['vault paraphrase']);
  });
});

describe('the setting "more"', () => {
  const texts = [
    'Foreign trawlers waited while Dunmore slept in Port Sable.',
    'Dunmore closed the harbour of Port Sable to foreign trawlers.',
    'Dunmore opened a bakery.',
  ];
  it('finds what "default" finds, and more', () => {
    const blocks = (setting: 'default' | 'more') =>
      match(index, texts, { setting }).matches.map(({ block }) => block);
    expect([blocks('default'), blocks('more')]).toEqual([[1], [0, 1]]);
  });
});

describe('segments side by side', () => {
  const mine = storyClaim({
    id: 'own',
    phrases: [],
    statement: 'The Sable lighthouse keeper sold its lamp to smugglers',
  });
  it('a reworded claim is found in a segment of its own', () => {
    const both = { segments: [...index.segments, ...buildIndex([mine]).segments] };
    const text = 'The keeper of the Sable lighthouse sold its lamp to smugglers.';
    expect(match(both, text).matches).toMatchObject([{ claim: 'test/own' }]);
  });

  it('each claim is read in its own language', () => {
    const mixed = buildIndex([
      mine,
      storyClaim({ id: 'ru', phrases: ['закрытие моста'], statement: 'Мост закрыт', language: 'ru' }),
    ]);
    const text = 'Министр заявил, что закрытие моста неизбежно.';
    expect(match(mixed, text).matches).toMatchObject([{ claim: 'test/ru', voice: 'attributed' }]);
  });
});
