/** Where "next mark" and "previous mark" lead. Pure. */

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

/** The first mark in the window: the one that "open" means when none was gone to. −1 without one. */
export function firstInView(spots: readonly Spot[], height: number): number {
  return spots.findIndex(({ top }) => top >= 0 && top < height);
}
