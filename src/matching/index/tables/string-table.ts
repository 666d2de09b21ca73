/** Collects the strings of a segment as UTF-8. */
import { NumberList } from '../number-list.ts';

/** UTF-8 bytes that a UTF-16 unit can take. */
const MOST_BYTES = 3;

export class StringTable {
  private readonly numbers = new Map<string, number>();
  private bytes = new Uint8Array(4096);
  private readonly ends = new NumberList();
  private end = 0;
  private readonly encoder = new TextEncoder();

  /** For strings that may come again: each is kept once. */
  number(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.add(text);
      this.numbers.set(text, number);
    }
    return number;
  }

  /** For strings that come once. */
  add(text: string): number {
    const most = this.end + text.length * MOST_BYTES;
    if (most > this.bytes.length) {
      const grown = new Uint8Array(Math.max(most, this.bytes.length * 2));
      grown.set(this.bytes.subarray(0, this.end));
      this.bytes = grown;
    }
    this.end += this.encoder.encodeInto(text, this.bytes.subarray(this.end)).written;
    return this.ends.push(this.end);
  }

  get count(): number {
    return this.ends.length;
  }

  get textWords(): number {
    return Math.ceil(this.end / 4);
  }

  fill(ends: Uint32Array, text: Uint32Array): void {
    ends.set(this.ends.view());
    new Uint8Array(text.buffer, text.byteOffset, text.byteLength).set(this.bytes.subarray(0, this.end));
  }
}
