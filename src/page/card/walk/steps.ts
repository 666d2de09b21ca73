/** Where "next mark" and "previous mark" lead. Pure, but for the window's height. */
import type { Step } from '../../../messaging/protocol.ts';

export interface Spot {
  /** Top of the words in the window; negative above it. */
  top: number;
}

/**
 * @param current index of the mark last gone to, or −1: then it goes on from what the reader sees.
 * @returns index of the mark to go to; round at both ends. −1 without marks.
 */
export function stepFrom(spots: readonly Spot[], current: number, direction: 1 | -1): number {
  const count = spots.length;
  if (count === 0) return -1;
  if (current >= 0) return (current + direction + count) % count;
  if (direction === 1) {
    const next = spots.findIndex(({ top }) => top >= 0);
    return next < 0 ? 0 : next;
  }
  const previous = spots.findLastIndex(({ top }) => top < 0);
  return previous < 0 ? count - 1 : previous;
}

/** Whether there is no mark left that way, so that the next step would begin again at the other end. */
export function leadsOut(spots: readonly Spot[], current: number, direction: 1 | -1): boolean {
  if (current >= 0) return spots[current + direction] === undefined;
  return !spots.some(({ top }) => top >= 0 === (direction === 1));
}

/** The first mark in the window: the one that "open" means when none was gone to. −1 without one. */
export function firstInView(spots: readonly Spot[], height: number): number {
  return spots.findIndex(({ top }) => top >= 0 && top < height);
}

/** @returns index, −1 for none. "Open" means the mark last gone to, or the first that the reader sees. */
export function goesTo(to: Step, spots: readonly Spot[], current: number): number {
  if (to !== 'open') return stepFrom(spots, current, to === 'next' ? 1 : -1);
  return current >= 0 ? current : firstInView(spots, innerHeight);
}
