/** A list of numbers that grows, four bytes each: plain arrays take twice that and the collector walks through them. */

export class NumberList {
  private numbers: Uint32Array;
  length = 0;

  constructor(room = 1024) {
    this.numbers = new Uint32Array(room);
  }

  /** @returns the place that it got. */
  push(value: number): number {
    if (this.length === this.numbers.length) this.grow(this.length * 2);
    this.numbers[this.length] = value;
    this.length += 1;
    return this.length - 1;
  }

  /** 0 where nothing was written yet. */
  get(at: number): number {
    return this.numbers[at]!;
  }

  /** @param at below `length`. */
  set(at: number, value: number): void {
    this.numbers[at] = value;
  }

  /** Written so far; a view that holds until the next `push`. */
  view(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }

  private grow(room: number): void {
    const grown = new Uint32Array(room);
    grown.set(this.numbers);
    this.numbers = grown;
  }
}
