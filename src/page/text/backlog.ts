/**
 * The text that is still to be searched, cut into messages that are small enough for the first marks to come soon.
 * What does not fit into one message, or could not be searched in time, is set aside for when the reader asks for it.
 */
import type { Block, Match } from '../../matching/match-types.ts';
import { MAX_TEXT_PER_SCAN } from '../../messaging/protocol.ts';

const BLOCKS_PER_BATCH = 400;
const TEXT_PER_BATCH = 100_000;
/** Less at first: a worker that was stopped reads slowly, and the first marks need not wait for the whole article. */
const TEXT_AT_FIRST = 4_000;
/** A statement that lies across a cut is read with the part behind it. */
const OVERLAP = 2_000;

/** So many blocks are searched at once anyway, wherever they are. */
const FEW = 20;
/** Blocks in which a page says what it is about. */
const HEAD = 5;
/** Blocks that the reader may see above the one that was found in the window. */
const NEAR = 20;

/** What to search of a block: at most `size` units of its text from `from` on. */
interface Piece {
  text: string;
  from: number;
  size: number;
}

/** The part of a block's text that one answer is about. */
export interface Span {
  from: number;
  to: number;
}

export class Backlog {
  private readonly queue = new Map<number, Piece>();
  private readonly aside = new Map<number, Piece>();
  private limit = TEXT_AT_FIRST;

  get size(): number {
    return this.queue.size;
  }

  /** Something was set aside. */
  get isCut(): boolean {
    return this.aside.size > 0;
  }

  add(id: number, text: string): void {
    this.aside.delete(id);
    this.queue.set(id, { text, from: 0, size: MAX_TEXT_PER_SCAN });
  }

  forget(id: number): void {
    this.queue.delete(id);
    this.aside.delete(id);
  }

  clear(): void {
    this.queue.clear();
    this.aside.clear();
    this.limit = TEXT_AT_FIRST;
  }

  readOn(): void {
    for (const [id, piece] of this.aside) this.queue.set(id, piece);
    this.aside.clear();
  }

  /** What stands far before this block goes to the end, but for the headline: the names in it let words count. */
  beginNear(find: () => number | undefined): void {
    if (this.queue.size <= FEW) return;
    const id = find();
    const all = [...this.queue];
    const at = all.findIndex(([other]) => other === id);
    for (const [before, piece] of all.slice(HEAD, Math.max(HEAD, at - NEAR))) {
      this.queue.delete(before);
      this.queue.set(before, piece);
    }
  }

  /** The front of the queue. It leaves the queue once the answer is there, so that a failure loses nothing. */
  next(): Block[] {
    const blocks: Block[] = [];
    let length = 0;
    for (const [id, { text: whole, from, size }] of this.queue) {
      const text = whole.slice(from, from + size);
      if (blocks.length >= BLOCKS_PER_BATCH || (length > 0 && length + text.length > this.limit)) break;
      blocks.push({ id, text });
      length += text.length;
    }
    return blocks;
  }

  /**
   * @param unreadFrom the first block that was not read to its end. By itself too much, it is set aside in halves.
   * @returns what was read of which block.
   */
  settle(blocks: readonly Block[], unreadFrom: number | null): Map<number, Span> {
    const unread = blocks.findIndex(({ id }) => id === unreadFrom);
    const read = new Map<number, Span>();
    this.limit = TEXT_PER_BATCH;
    for (const { id, text } of blocks.slice(0, unread < 0 ? undefined : Math.max(1, unread))) {
      const piece = this.queue.get(id);
      if (!piece) continue;
      this.queue.delete(id);
      const to = piece.from + text.length;
      read.set(id, { from: piece.from, to });
      if (unread === 0) this.aside.set(id, { ...piece, size: Math.max(1, text.length >> 1) });
      else if (to < piece.text.length) this.aside.set(id, { ...piece, from: cutBefore(piece, to) });
    }
    return read;
  }
}

/** Where to read on: at a word's beginning, some way back. */
function cutBefore({ text, from, size }: Piece, to: number): number {
  const back = Math.min(OVERLAP, size >> 2);
  const space = text.lastIndexOf(' ', to - back);
  return Math.max(space + 1, to - 2 * back, from + 1);
}

/** A long block is read in parts, each of which replaces what was found there and leaves the others. */
export function withPart(known: readonly Match[], { from, to }: Span, found: readonly Match[]): Match[] {
  const before = known.filter(({ start }) => start < from);
  const after = known.filter(({ start }) => start >= to);
  const sure = before.at(-1)?.end ?? 0;
  const moved = found
    .map((match) => ({ ...match, start: match.start + from, end: match.end + from }))
    .filter(({ start }) => start >= sure);
  return [...before, ...moved, ...after];
}
