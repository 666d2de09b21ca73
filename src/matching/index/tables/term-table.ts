/** Numbers the words of a segment while it is being built. */
import { slotCountFor } from '../hash.ts';
import { TERM_MASK } from '../layout.ts';
import { NumberList } from '../number-list.ts';
import type { Term } from '../word-cache.ts';

/** Both hashes in one number that a Map finds fast: 32 bits and 21 bits are all that a double holds exactly. */
const nameOf = ({ hash, check }: Term) => hash * 2 ** 21 + (check >>> 11);

export class TermTable {
  private readonly numbers = new Map<number, number>();
  private readonly hashes = new NumberList();
  readonly checks = new NumberList();

  get count(): number {
    return this.hashes.length;
  }

  /**
   * Number of a term; a new one where it is not known yet. Terms of two languages differ in their hashes.
   * @param term of this build's own word caches: it is told its number, which is looked up once then.
   */
  number(term: Term): number {
    if (term.number < 0) term.number = this.find(term);
    return term.number;
  }

  private find(term: Term): number {
    const name = nameOf(term);
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.hashes.push(term.hash);
    if (number >= TERM_MASK) throw new RangeError('more different words than a segment can number');
    this.checks.push(term.check);
    this.numbers.set(name, number);
    return number;
  }

  get slotWords(): number {
    return slotCountFor(this.count);
  }

  fillSlots(slots: Uint32Array): void {
    const mask = slots.length - 1;
    this.hashes.view().forEach((hash, term) => {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = ((hash & ~TERM_MASK) | (term + 1)) >>> 0;
    });
  }
}
