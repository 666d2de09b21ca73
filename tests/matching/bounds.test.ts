/**
 * What a page can do to the matcher. Time is a clock that the test turns, and effort is counted, so that nothing here
 * depends on how busy the machine is.
 */
import { describe, expect, it, vi } from 'vitest';
import { matchBlocks } from '../../src/matching/match/match-blocks.ts';
import { storiesIndex } from './small-town.ts';
import { match } from './support.ts';

const STATEMENT = 'Mayor Ines Dunmore closed the harbour of Port Sable to foreign trawlers';
const index = storiesIndex({ id: 'harbour', phrases: ['harbour lockout'], statement: STATEMENT });

/** A page and a clock that passes the deadline while the block with number `late` is being read. */
function pageLateAt(late: number, texts: readonly string[]) {
  let reading = 0;
  const blocks = texts.map((text, id) => ({
    id,
    get text() {
      reading = Math.max(reading, id);
      return text;
    },
  }));
  return { blocks, options: { deadline: late - 0.5, now: () => reading }, reading: () => reading };
}

function inBlocks(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
}

describe('text made to be slow', () => {
  const distinct = Array.from({ length: 1_000_000 }, (_, at) => `w${at.toString(36)}`).join(' ');
  it.each([
    ['a million different words', distinct],
    ['one word a million times', 'harbour '.repeat(1_000_000)],
    ['10 MB without a space', 'x'.repeat(10_000_000)],
    ['10 MB of full stops', '.'.repeat(10_000_000)],
    ['10 MB of quotation marks', '“”'.repeat(5_000_000)],
    ['10 MB of combining marks', `a${'\u0301'.repeat(9_999_999)}`],
  ])('%s: stops at the deadline and says where', (_name, text) => {
    const { blocks, options, reading } = pageLateAt(2, [STATEMENT, ...inBlocks(text, 500_000)]);
    const result = matchBlocks(index, blocks, options);
    expect(result.truncatedAt).toBe(2);
    expect(reading()).toBe(2);
    expect(result.matches).toMatchObject([{ block: 0, claim: 'test/harbour' }]);
  });

  it('a deadline that has passed before anything is read leaves everything for later', () => {
    expect(match(index, [STATEMENT], { deadline: 0, now: () => 1 })).toMatchObject({
      matches: [],
      truncatedAt: 0,
    });
  });

  it('a million different words in one block are read to the end, and what stands among them is found', () => {
    const words = distinct.slice(0, 700_000);
    const { matches, truncatedAt } = match(index, `${words}\n${STATEMENT}\n${words}`);
    expect([matches.length, truncatedAt]).toEqual([1, null]);
  });

  it('stops inside one huge block, too, and keeps what it has found', () => {
    let asked = 0;
    const result = match(index, `${STATEMENT}. `.repeat(20_000), { deadline: 50, now: () => asked++ });
    expect(result.truncatedAt).toBe(0);
    expect(result.matches).toHaveLength(1);
    expect(asked).toBeLessThan(60);
  });

  it.each([
    ['a million different words', distinct],
    ['one word a million times', 'harbour '.repeat(1_000_000)],
    ['the words of a phrase a million times', 'harbour lockout '.repeat(500_000)],
    ['10 MB without a space', 'x'.repeat(10_000_000)],
    ['10 MB of Chinese', '市长昨天晚上在旧水坝旁边的会议上说'.repeat(600_000)],
    ['10 MB of combining marks', `a${'\u0301'.repeat(9_999_999)}`],
    ['10 MB of emoji', '🙂'.repeat(5_000_000)],
  ])('%s in one block: little is read before the deadline is noticed', (_name, text) => {
    const read = vi.spyOn(String.prototype, 'toLowerCase');
    let asked = 0;
    const { truncatedAt } = match(index, `${STATEMENT}. ${text}`, { deadline: 9, now: () => asked++ });
    const units = read.mock.contexts.reduce<number>((sum, context) => sum + String(context).length, 0);
    read.mockRestore();
    expect(truncatedAt).toBe(0);
    expect(units).toBeLessThan(600_000);
  });

  it('what stands in a later piece of a huge block is found where it stands', () => {
    const filler = 'Nothing happened on the pier that day. '.repeat(4_000);
    const text = `${filler}${STATEMENT}. ${filler}“harbour lockout” ${filler}`;
    const { matches, truncatedAt } = match(index, text);
    expect(truncatedAt).toBeNull();
    expect(matches.map(({ start, end, via }) => [via, text.slice(start, end)])).toEqual([
      ['phrase', 'harbour lockout'],
    ]);
    const stated = match(index, text.replace('harbour lockout', 'nothing')).matches;
    expect(stated.map(({ start }) => start)).toEqual([text.indexOf(STATEMENT)]);
    expect(stated[0]!.evidence.words).toContain('Dunmore');
  });

  // An expression that keeps one state per letter runs out of stack.
  it('never throws: 10 MB without a space in one block', () => {
    expect(match(index, 'x'.repeat(10_000_000)).matches).toEqual([]);
  });

  // Caps are applied last, and do not look at where the deadline was.
  it('a cap in an earlier block is not hidden by a deadline in a later one', () => {
    const { blocks, options } = pageLateAt(2, [STATEMENT, 'Nothing', 'More']);
    expect(matchBlocks(index, blocks, { ...options, maxMatchesPerBlock: 0 }).truncatedAt).toBe(0);
  });
});

describe('effort', () => {
  /** How often a word is looked for while a sentence of `times` mentions is read. */
  function lookUps(times: number): number {
    const spy = vi.spyOn(Set.prototype, 'has');
    matchBlocks(index, [
      { id: 0, text: 'Dunmore closed Port Sable harbour to foreign trawlers and '.repeat(times) },
    ]);
    const count = spy.mock.calls.length;
    spy.mockRestore();
    return count;
  }

  it('grows with the length of a sentence, not with its square', () => {
    expect(lookUps(200) / lookUps(100)).toBeLessThan(3);
  });
});
