/**
 * Lists of numbers: one that grows, four bytes each, because plain arrays take twice that and the collector walks
 * through them; and stored ones of three bytes each, which is enough for terms and statements.
 */

export const MAX_24 = 0xff_ffff;

/** 32-bit words that `count` numbers of three bytes take. */
export const wordsOf24 = (count: number) => Math.ceil((count * 3) / 4);

export const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array) =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);

export function read24(bytes: Uint8Array, at: number): number {
  const byte = at * 3;
  return bytes[byte]! | (bytes[byte + 1]! << 8) | (bytes[byte + 2]! << 16);
}

export function write24(bytes: Uint8Array, at: number, value: number): void {
  const byte = at * 3;
  bytes[byte] = value;
  bytes[byte + 1] = value >>> 8;
  bytes[byte + 2] = value >>> 16;
}

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

  increase(at: number): void {
    this.numbers[at]! += 1;
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
