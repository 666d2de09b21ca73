/** Text waiting to be searched: nothing is lost, nothing is read for ever, and long blocks are read on in parts. */
import { describe, expect, test } from 'vitest';
import { MAX_BLOCKS_PER_SCAN, MAX_TEXT_PER_SCAN } from '../../src/messaging/protocol.ts';
import { Backlog } from '../../src/page/text/backlog.ts';

const WORD = 'word ';
const long = (times: number) => WORD.repeat(Math.ceil((MAX_TEXT_PER_SCAN * times) / WORD.length));

function readAll(backlog: Backlog): [id: number, from: number, to: number][] {
  const spans: [number, number, number][] = [];
  for (let turn = 0; backlog.size > 0; turn += 1) {
    expect(turn).toBeLessThan(10_000);
    const blocks = backlog.next();
    for (const [id, { from, to }] of backlog.settle(blocks, null)) spans.push([id, from, to]);
  }
  return spans;
}

describe('messages', () => {
  test('no larger than the worker takes', () => {
    const backlog = new Backlog();
    for (let id = 0; id < 5_000; id += 1) backlog.add(id, WORD.repeat(40));
    backlog.add(5_000, long(1.5));
    let sent = 0;
    while (backlog.size > 0) {
      const blocks = backlog.next();
      expect(blocks.length).toBeGreaterThan(0);
      expect(blocks.length).toBeLessThanOrEqual(MAX_BLOCKS_PER_SCAN);
      expect(blocks.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(MAX_TEXT_PER_SCAN);
      sent += backlog.settle(blocks, null).size;
    }
    expect(sent).toBe(5_001);
  });

  test('the first is short, so that the first marks come soon', () => {
    const backlog = new Backlog();
    const fill = () => {
      for (let id = 0; id < 100; id += 1) backlog.add(id, WORD.repeat(100));
    };
    const send = () => backlog.settle(backlog.next(), null).size;
    fill();
    expect(send()).toBe(8);
    expect(send()).toBe(92);
    backlog.clear();
    fill();
    expect(send()).toBe(8);
  });

  test('what the reader sees comes first, behind the headline only', () => {
    const backlog = new Backlog();
    for (let id = 0; id < 100; id += 1) backlog.add(id, WORD);
    backlog.beginNear(() => 60);
    const order = backlog.next().map(({ id }) => id);
    expect(order.slice(0, 8)).toEqual([0, 1, 2, 3, 4, 40, 41, 42]);
    expect(order).toHaveLength(100);
    expect(order.at(-1)).toBe(39);
    backlog.beginNear(() => undefined);
    expect(backlog.next().map(({ id }) => id)).toEqual(order);
  });

  test('what was not reached stays in front of the queue', () => {
    const backlog = new Backlog();
    for (const id of [1, 2, 3]) backlog.add(id, 'text');
    expect([...backlog.settle(backlog.next(), 2).keys()]).toEqual([1]);
    expect(backlog.next().map(({ id }) => id)).toEqual([2, 3]);
    expect(backlog.isCut).toBe(false);
  });

  test('an answer about a block that has left the page is nobody’s', () => {
    const backlog = new Backlog();
    backlog.add(1, 'text');
    const blocks = backlog.next();
    backlog.forget(1);
    expect(backlog.settle(blocks, null).size).toBe(0);
  });
});

describe('a block that is longer than a message', () => {
  test('is cut, and read on only when asked for', () => {
    const backlog = new Backlog();
    const text = long(2.5);
    backlog.add(1, text);
    expect(readAll(backlog)).toEqual([[1, 0, MAX_TEXT_PER_SCAN]]);
    expect(backlog.isCut).toBe(true);
    const parts: [number, number, number][] = [];
    while (backlog.isCut) {
      backlog.readOn();
      parts.push(...readAll(backlog));
      expect(parts.length).toBeLessThan(10);
    }
    // Each part begins before the end of the one before it, at a word.
    let end = MAX_TEXT_PER_SCAN;
    for (const [, from, to] of parts) {
      expect(from).toBeLessThan(end);
      expect(text[from - 1]).toBe(' ');
      end = to;
    }
    expect(end).toBe(text.length);
  });

  test('without a space anywhere it still comes to its end', () => {
    const backlog = new Backlog();
    backlog.add(1, '字'.repeat(MAX_TEXT_PER_SCAN * 2));
    let to = 0;
    for (let turn = 0; turn === 0 || backlog.isCut; turn += 1) {
      expect(turn).toBeLessThan(10);
      backlog.readOn();
      to = readAll(backlog).at(-1)![2];
    }
    expect(to).toBe(MAX_TEXT_PER_SCAN * 2);
  });

  test('changed meanwhile, it begins anew', () => {
    const backlog = new Backlog();
    backlog.add(1, long(2));
    readAll(backlog);
    backlog.add(1, 'short');
    expect(readAll(backlog)).toEqual([[1, 0, 5]]);
    expect(backlog.isCut).toBe(false);
  });
});

test('a block that is too much for one answer is read on in halves, down to the last word', () => {
  const backlog = new Backlog();
  backlog.add(1, WORD.repeat(100));
  backlog.settle(backlog.next(), 1);
  expect(backlog.size).toBe(0);
  expect(backlog.isCut).toBe(true);
  backlog.readOn();
  expect(backlog.next()[0]!.text).toHaveLength(250);
  let turns = 0;
  for (readAll(backlog); backlog.isCut; readAll(backlog)) {
    backlog.readOn();
    turns += 1;
    expect(turns).toBeLessThan(20);
  }
});
