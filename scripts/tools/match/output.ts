/** JSON lines on standard output: in large pieces, never faster than the reader, and done when the reader has gone. */

const PIECE = 1 << 16;

export class Output {
  /** The reader, such as `head`, wants no more. */
  closed = false;
  private fault: NodeJS.ErrnoException | undefined;
  private pieces: string[] = [];
  private length = 0;

  constructor(private readonly stream: NodeJS.WritableStream) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.closed = true;
      if (error.code !== 'EPIPE') this.fault = error;
    });
  }

  async print(value: object): Promise<void> {
    const line = `${JSON.stringify(value)}\n`;
    this.pieces.push(line);
    this.length += line.length;
    if (this.length >= PIECE) await this.flush();
  }

  /** @throws what the system says when the output cannot be written, a full disk for example. */
  async flush(): Promise<void> {
    const text = this.pieces.join('');
    this.pieces = [];
    this.length = 0;
    if (text !== '' && !this.closed) await new Promise((done) => this.stream.write(text, done));
    if (this.fault) throw this.fault;
  }
}
