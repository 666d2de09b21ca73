/** What the popup makes of a page's matches: balance, order, filter, the page's words, dates and citations. */
import { describe, expect, test, vi } from 'vitest';
import type { Claim, Framing } from '../../src/claims/model.ts';
import type { ClaimView } from '../../src/messaging/protocol.ts';
import { citationOf } from '../../src/popup/claim/citation.ts';
import { sayingsOf } from '../../src/popup/claim/sayings.ts';
import { timelineOf } from '../../src/popup/claim/timeline.ts';
import { byTopic, perspectivesOf, spokenBy } from '../../src/popup/page/arrange.ts';
import { balanceOf } from '../../src/popup/page/balance.ts';
import type { ClaimOnPage, PageMatch } from '../../src/popup/page/claims-on-page.ts';

vi.mock('../../src/browser/api.ts', () => import('./api-with-words.ts'));

const framing = (id: string, perspective: string, more: Partial<Framing> = {}): Framing => ({
  id,
  perspective,
  frame: `${id} frame`,
  stance: 'asserts',
  summary: 'Summary.',
  outlet: 'Outlet',
  url: 'https://example.org/a',
  ...more,
});
const mark = (more: Partial<PageMatch> = {}): PageMatch => ({
  block: 1,
  start: 0,
  end: 4,
  claim: 'pack/claim',
  kind: 'term',
  framing: null,
  via: 'phrase',
  score: 1,
  voice: 'asserted',
  evidence: { phrase: 'word' },
  text: 'word',
  sequence: 0,
  ...more,
});
const onPage = (
  id: string,
  topic: string,
  framings: Framing[],
  matches: PageMatch[] = [mark()],
): ClaimOnPage => ({
  view: {
    ref: `pack/${id}`,
    claim: {
      id,
      kind: 'term',
      topic,
      statement: `Whether ${id}.`,
      context: '',
      framings,
    } as unknown as Claim,
    pack: { id: 'pack', title: 'Pack', updated: '2026-11-22', language: 'en' },
    topic,
    perspectives: [
      { id: 'kremlin', label: 'Kremlin' },
      { id: 'kyiv', label: 'Kyiv' },
    ],
  } satisfies ClaimView,
  matches,
});

describe('balance', () => {
  const sides = [framing('a', 'kremlin'), framing('b', 'kyiv'), framing('c', 'kremlin')];
  test('marks by perspective, most first, no side last; framings of one perspective together', () => {
    const { marks, sided, shares, voices } = balanceOf([
      onPage('one', 't', sides, [mark({ framing: 'b', voice: 'quoted' }), mark(), mark(), mark()]),
      onPage('two', 't', sides, [mark({ framing: 'a' }), mark({ framing: 'c', voice: 'denied' })]),
    ]);
    expect(shares).toEqual([
      { perspective: 'kremlin', label: 'Kremlin', marks: 2 },
      { perspective: 'kyiv', label: 'Kyiv', marks: 1 },
      { perspective: null, label: '', marks: 3 },
    ]);
    expect([marks, sided]).toEqual([6, 3]);
    expect(voices).toEqual([
      { voice: 'asserted', marks: 4 },
      { voice: 'quoted', marks: 1 },
      { voice: 'denied', marks: 1 },
    ]);
  });
  test('a framing that is gone belongs to nobody; a perspective without a name has its id', () => {
    const { shares } = balanceOf([
      onPage('one', 't', [framing('a', 'nameless')], [mark({ framing: 'a' }), mark({ framing: 'gone' })]),
    ]);
    expect(shares.map(({ label, marks }) => [label, marks])).toEqual([
      ['nameless', 1],
      ['', 1],
    ]);
  });
});

describe('order and filter', () => {
  const claims = [
    onPage('one', 'the-leak', [framing('a', 'kremlin'), framing('b', 'kremlin')]),
    onPage('two', 'the-plan', [framing('a', 'kyiv'), framing('b', 'kremlin')]),
    onPage('three', 'the-leak', [framing('a', 'kyiv')]),
  ];
  test('perspectives with the number of claims on which they speak', () => {
    expect(perspectivesOf(claims)).toEqual([
      { id: 'kremlin', label: 'Kremlin', claims: 2 },
      { id: 'kyiv', label: 'Kyiv', claims: 2 },
    ]);
  });
  test('filter', () => {
    expect(spokenBy(claims, 'kremlin').map(({ view }) => view.claim.id)).toEqual(['one', 'two']);
    expect(spokenBy(claims, '')).toHaveLength(3);
  });
  test('topics in the order of the page', () => {
    expect(byTopic(claims).map(({ topic, claims: part }) => [topic, part.length])).toEqual([
      ['the-leak', 2],
      ['the-plan', 1],
    ]);
  });
});

describe('the page’s words', () => {
  const words = (...all: PageMatch[]) => sayingsOf(all).map((saying) => [saying.words, saying.places.length]);
  test('each wording once, whatever its case and spaces', () => {
    expect(
      words(mark({ text: 'hybrid  war' }), mark({ text: 'Hybrid war' }), mark({ text: 'hybrid\nwarfare' })),
    ).toEqual([
      ['hybrid war', 2],
      ['hybrid warfare', 1],
    ]);
  });
  test('in another voice, or of another speaker, it is another saying', () => {
    expect(
      words(
        mark({ voice: 'quoted', speaker: 'Peskov' }),
        mark({ voice: 'denied' }),
        mark({ voice: 'quoted', speaker: 'Lavrov' }),
        mark({ voice: 'quoted', speaker: 'Peskov' }),
      ),
    ).toEqual([
      ['word', 2],
      ['word', 1],
      ['word', 1],
    ]);
  });
  test('the page’s double quotation marks become single ones, and long words are cut', () => {
    expect(words(mark({ text: 'act of “hybrid war”' }))).toEqual([['act of ‘hybrid war’', 1]]);
    const [cut] = sayingsOf([mark({ text: 'a'.repeat(500) })]);
    expect(cut?.words).toHaveLength(140);
    expect(cut?.words.endsWith('…')).toBe(true);
  });
});

test('dates from the oldest, less exact ones first, undated ones last', () => {
  const dates = ['2025-11-27', undefined, '2025', '2025-11', '2025-11-27'];
  const framings = dates.map((date, at) => framing(`f${at}`, 'kyiv', date ? { date } : {}));
  expect(timelineOf(framings).map((stop) => [stop.date, stop.framings.map(({ id }) => id)])).toEqual([
    ['2025', ['f2']],
    ['2025-11', ['f3']],
    ['2025-11-27', ['f0', 'f4']],
    [undefined, ['f1']],
  ]);
});

describe('citation', () => {
  const { view } = onPage('one', 't', []);
  const cite = (more: Partial<Framing>, date?: string) =>
    citationOf({
      claim: view.claim,
      framing: framing('a', 'kremlin', more),
      label: 'Kremlin',
      date,
    });
  test('claim, framing, source, date, link', () => {
    expect(
      cite(
        { keyWords: 'own words', speaker: 'Yuri\nUshakov', archivedUrl: 'https://archive.example/1' },
        '26 Nov',
      ),
    ).toBe(
      [
        'Whether one.',
        'Kremlin: a frame (“own words”)',
        'Yuri Ushakov, Outlet, 26 Nov',
        'https://example.org/a',
        'https://archive.example/1',
      ].join('\n'),
    );
  });
  test('says so where there is no date', () => {
    expect(cite({})).toBe('Whether one.\nKremlin: a frame\nOutlet, no date given\nhttps://example.org/a');
  });
});
