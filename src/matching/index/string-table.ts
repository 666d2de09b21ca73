/** Collects the strings of a segment, each once, and writes them as UTF-8. */

export class StringTable {
  private readonly numbers = new Map<string, number>();
  private readonly encoded: Uint8Array[] = [];
  private byteLength = 0;
  private readonly encoder = new TextEncoder();

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const bytes = this.encoder.encode(text);
    this.numbers.set(text, this.encoded.length);
    this.encoded.push(bytes);
    this.byteLength += bytes.length;
    return this.encoded.length - 1;
  }

  get count(): number {
    return this.encoded.length;
  }

  get textWords(): number {
    return Math.ceil(this.byteLength / 4);
  }

  fill(ends: Uint32Array, text: Uint32Array): void {
    const bytes = new Uint8Array(text.buffer, text.byteOffset, text.byteLength);
    let end = 0;
    this.encoded.forEach((piece, number) => {
      bytes.set(piece, end);
      end += piece.length;
      ends[number] = end;
    });
  }
}
