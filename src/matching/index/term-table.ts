/** Numbers the words of a segment while it is being built. */
import { slotCountFor } from './hash.ts';
import { RECORD } from './layout.ts';
import type { Term } from './word-cache.ts';

/** Both hashes in one number that a Map finds fast: 32 bits and 21 bits are all that a double holds exactly. */
const nameOf = ({ hash, check }: Term) => hash * 2 ** 21 + (check >>> 11);

export class TermTable {
  private readonly numbers = new Map<number, number>();
  private readonly hashes: number[] = [];
  readonly checks: number[] = [];

  get count(): number {
    return this.hashes.length;
  }

  /** Number of a term; a new one where it is not known yet. Terms of two languages differ in their hashes. */
  number(term: Term): number {
    const name = nameOf(term);
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.count);
    this.hashes.push(term.hash);
    this.checks.push(term.check);
    return this.count - 1;
  }

  get slotWords(): number {
    return slotCountFor(this.count) * RECORD.slots;
  }

  fillSlots(slots: Uint32Array): void {
    const mask = slots.length / RECORD.slots - 1;
    this.hashes.forEach((hash, term) => {
      let slot = hash & mask;
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
      slots[slot * 2] = hash;
      slots[slot * 2 + 1] = term + 1;
    });
  }
}
