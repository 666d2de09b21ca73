import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchBlocks } from '../../src/matching/match/match-blocks.ts';
import { wordKeyFor } from '../../src/matching/text/languages.ts';
import { tokensOf } from '../../src/matching/text/tokenise.ts';
import { indexOf, marked, match } from './support.ts';

describe('phrases', () => {
  const index = indexOf({ id: 'leak', phrases: ['leaked call', 'the 28-point plan', 'necessary exposure'] });

  it.each([
    ['in other word forms', 'After the leaked calls came out', ['leak: leaked calls']],
    ['across curly quotes and case', 'a “NECESSARY exposure”', ['leak: NECESSARY exposure']],
    ['with other dashes', 'the 28–point plan', ['leak: the 28–point plan']],
    ['with soft hyphens inside', 'neces\u00ADsary expo\u00ADsure', ['leak: neces\u00ADsary expo\u00ADsure']],
    ['with a non-breaking space', 'necessary\u00A0exposure', ['leak: necessary\u00A0exposure']],
    ['once in a block, however often', 'leaked call, leaked call', ['leak: leaked call']],
  ])('are found %s', (_name, text, expected) => {
    expect(marked(index, text)).toEqual(expected);
  });

  it.each([
    ['across a sentence end', 'It was leaked. Call him.'],
    ['across a comma', 'what was leaked, call it a day'],
    ['inside longer words', 'the unleaked callous'],
    ['half', 'necessary'],
  ])('are not found %s', (_name, text) => {
    expect(marked(index, text)).toEqual([]);
  });

  it('cross a comma that they have themselves', () => {
    expect(
      marked(indexOf({ id: 'c', phrases: ['on October 14, 2025'] }), 'on October 14, 2025 the'),
    ).toHaveLength(1);
  });

  it('of the same words in two claims mark once', () => {
    const both = indexOf({ id: 'one', phrases: ['hybrid war'] }, { id: 'two', phrases: ['a hybrid war'] });
    expect(marked(both, 'It is a hybrid war.')).toEqual(['two: a hybrid war']);
  });

  it('hand their framing to the longer mention of the same claim', () => {
    const index = indexOf({
      id: 'c',
      phrases: ['leak as hybrid warfare', { text: 'hybrid warfare', framing: 'a' }],
    });
    expect(match(index, 'the leak as hybrid warfare').matches).toMatchObject([
      { start: 4, end: 26, framing: 'a', via: 'frame-phrase' },
    ]);
  });

  it('that are case-sensitive want the very letters', () => {
    const ai = indexOf({ id: 'ai', phrases: [{ text: 'AI', caseSensitive: true }] });
    expect(marked(ai, 'AI and ai and Ai')).toEqual(['ai: AI']);
  });

  it('without a word match nothing', () => {
    expect(marked(indexOf({ id: 'x', phrases: ['…', '!!'] }), 'anything … at all!!')).toEqual([]);
  });
});

describe('in one paragraph', () => {
  const brief = {
    id: 'c',
    phrases: [
      'leaked call',
      'tapped phone',
      { text: 'spying on envoys', framing: 'a' },
      'spying on Oslo envoys',
      { text: 'spying on Oslo', framing: 'b' },
    ],
    patterns: [
      {
        slots: [
          ['denied', 'rejected'],
          ['tap', 'wiretap'],
        ],
      },
    ],
  };
  const index = indexOf(brief);

  it.each([
    [
      'once in a sentence',
      'The leaked call came from a tapped phone, and he rejected the wiretap.',
      ['leaked call'],
    ],
    ['with each framing', 'The leaked call was spying on envoys.', ['leaked call', 'spying on envoys']],
    [
      'worded anew in the next sentence, in phrases and patterns',
      'The leaked call was long. It came from a tapped phone. Oslo rejected a wiretap.',
      ['leaked call', 'tapped phone', 'rejected a wiretap'],
    ],
    [
      'not in the same words again, in phrases or patterns',
      'The leaked call was long. He denied a tap. Nobody read the leaked call, and she denied a tap.',
      ['leaked call', 'denied a tap'],
    ],
    [
      'not again in words inside a longer mention',
      'The tape was spying on Oslo envoys by phone. There was spying on Oslo, they said.',
      ['spying on Oslo envoys'],
    ],
    [
      'once, though it took a framing over',
      'It was spying on Oslo envoys, a leaked call.',
      ['spying on Oslo envoys'],
    ],
  ])('a claim is marked %s', (_name, text, expected) => {
    expect(marked(index, text)).toEqual(expected.map((words) => `c: ${words}`));
  });

  it('a term is marked once, in phrases or patterns', () => {
    const term = indexOf({ ...brief, kind: 'term' });
    const text = 'The leaked call was long. It came from a tapped phone. Oslo rejected a wiretap.';
    expect(marked(term, text)).toEqual(['c: leaked call']);
  });

  it('sentences are told apart in the pieces of a very long one too', () => {
    const text = `The leaked call was long. ${'And so on. '.repeat(6_000)}Oslo denied the tap.`;
    expect(marked(index, text)).toEqual(['c: leaked call', 'c: denied the tap']);
  });
});

describe('languages', () => {
  it.each([
    ['ru', 'утечка разговора', 'об утечке разговоров', 1],
    ['uk', 'гібридна війна', 'про гібридну війну', 1],
    ['de', 'hybride Kriegsführung', 'von hybrider Kriegsführung', 1],
    ['fr', 'guerre hybride', 'des guerres hybrides', 1],
    ['zh', '混合战争', '他称之为混合战争。', 1],
    ['th', 'สงครามลูกผสม', 'เขาเรียกว่าสงครามลูกผสมแล้ว', 1],
    ['ar', 'حرب هجينة', 'إنها حرب هجينة جديدة', 1],
    ['xx', 'foo bar', 'a foo bar', 1],
  ])('%s', (language, phrase, text, count) => {
    expect(marked(indexOf({ id: 'c', phrases: [phrase], language }), text)).toHaveLength(count);
  });

  it('of several claims are searched side by side', () => {
    const index = indexOf(
      { id: 'en', phrases: ['leaked call'] },
      { id: 'ru', phrases: ['утечка'], language: 'ru' },
    );
    expect(marked(index, 'leaked calls, утечки')).toEqual(['en: leaked calls', 'ru: утечки']);
  });
});

describe('anchors', () => {
  const index = indexOf({
    id: 'leak',
    phrases: [{ text: 'hybrid warfare', needsAnchor: true, framing: 'a' }],
    anchors: ['Witkoff', 'leaked call'],
  });

  it('let an ambiguous phrase count, wherever on the page they stand', () => {
    const { matches, context } = match(index, ['This is hybrid warfare.', 'So said Witkoff.']);
    expect(matches).toMatchObject([
      { block: 0, framing: 'a', via: 'frame-phrase', evidence: { anchor: 'Witkoff' } },
    ]);
    expect(context).toEqual(['en:witkoff']);
  });

  it('are waited for', () => {
    const { matches, waiting } = match(index, ['Cables and hybrid warfare', 'Nothing']);
    expect(matches).toEqual([]);
    expect(waiting).toEqual([0]);
  });

  it('come from earlier calls as context; unknown context is ignored', () => {
    expect(match(index, 'hybrid warfare', { context: ['en:witkoff'] }).matches).toHaveLength(1);
    expect(match(index, 'hybrid warfare', { context: ['en:nobody', ''] }).matches).toHaveLength(0);
  });
});

describe('exclusions', () => {
  const index = indexOf({ id: 'leak', phrases: ['hybrid warfare'], exclusions: ['undersea cables'] });
  it('cancel the claim in their block, and only there', () => {
    const { matches } = match(index, ['Hybrid warfare against undersea cables', 'Hybrid warfare, he said']);
    expect(matches.map(({ block }) => block)).toEqual([1]);
  });
});

describe('voice', () => {
  const index = indexOf({ id: 'c', phrases: ['hybrid warfare'] });
  it.each([
    ['He called it “an act of hybrid warfare” on Monday', 'quoted'],
    ['"This is hybrid warfare," he said', 'quoted'],
    ['The "leak" was hybrid warfare', 'asserted'],
    ['Was it hybrid warfare?', 'unsure'],
  ])('%s', (text, voice) => {
    expect(match(index, text).matches[0]?.voice).toBe(voice);
  });
});

describe('bounds', () => {
  const index = indexOf({ id: 'c', phrases: ['leak'] });

  it('stop at the deadline and say where', () => {
    let late = false;
    const now = () => (late ? 2 : 0);
    const blocks = ['leak', 'leak', 'leak'].map((text, id) => ({
      id,
      get text() {
        if (id === 2) late = true;
        return text;
      },
    }));
    const result = matchBlocks(index, blocks, { deadline: 1, now });
    expect(result.truncatedAt).toBe(2);
    expect(result.matches.map(({ block }) => block).slice(0, 2)).toEqual([0, 1]);
  });

  it('keep to the caps and say where', () => {
    const three = indexOf(...['leak', 'call', 'plan'].map((word) => ({ id: word, phrases: [word] })));
    const result = match(three, ['leak call plan', 'leak call'], { maxMatches: 3, maxMatchesPerBlock: 2 });
    expect(result.matches.map(({ block }) => block)).toEqual([0, 0, 1]);
    expect(result.truncatedAt).toBe(0);
  });

  it('hold for 5 MB in one block, 100,000 blocks, and text without spaces', () => {
    expect(match(index, 'x'.repeat(5_000_000)).matches).toEqual([]);
    expect(match(index, 'word leak '.repeat(500_000)).matches.length).toBeLessThanOrEqual(200);
    expect(
      match(
        index,
        Array.from({ length: 100_000 }, () => 'a short block'),
      ).matches,
    ).toEqual([]);
  }, 60_000);
});

/** The slow and obvious way: compare word keys at every position. */
function expectedSpans(text: string, phrases: string[]): Set<string> {
  const key = wordKeyFor('en');
  const { words, starts, ends } = tokensOf(text);
  const spans = new Set<string>();
  for (const phrase of phrases) {
    const wanted = tokensOf(phrase).words.map(key);
    if (wanted.length === 0) continue;
    for (let at = 0; at + wanted.length <= words.length; at += 1)
      if (wanted.every((word, offset) => key(words[at + offset]!) === word))
        spans.add(`${starts[at]}-${ends[at + wanted.length - 1]}`);
  }
  return spans;
}

describe('every match', () => {
  const word = fc.constantFrom(
    'leak',
    'Leaks',
    'hybrid',
    'war',
    'naïve',
    'на',
    '“call”',
    '混合',
    'con\u00ADflict',
    '🙂',
    'สง',
    '\uD800',
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

  it('cuts out exactly words that spell its phrase; none is missed', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (source, phrases) => {
          const texts = phrases.map((words) => words.join(' '));
          const found = match(
            indexOf(...texts.map((phrase, id) => ({ id: `c${id}`, phrases: [phrase] }))),
            source,
          ).matches;
          const wanted = expectedSpans(source, texts);
          for (const { start, end } of found) expect(wanted).toContain(`${start}-${end}`);
          // Overlaps leave one winner, and a claim is marked once; so no expected span is missed by all claims.
          for (const phrase of texts) {
            const spans = [...expectedSpans(source, [phrase])].map((span) => span.split('-').map(Number));
            const claims = new Set(texts.flatMap((text, id) => (text === phrase ? [`test/c${id}`] : [])));
            expect(
              spans.length === 0 ||
                found.some(({ claim }) => claims.has(claim)) ||
                spans.every(([from, to]) => found.some(({ start, end }) => start < to! && from! < end)),
            ).toBe(true);
          }
          for (let at = 1; at < found.length; at += 1)
            expect(found[at]!.start).toBeGreaterThanOrEqual(found[at - 1]!.end);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('reads the voice in the language of the claim', () => {
  const both = indexOf(
    { id: 'en', phrases: ['leaked call'] },
    { id: 'ru', phrases: ['гибридная война'], language: 'ru' },
  );
  expect(match(both, 'Он отрицает, что гибридная война идет').matches[0]?.voice).toBe('denied');
});
