/** What the page has shown itself to be about so far: anchors found, and the blocks with words that wait for one. */

/** The worker keeps anchors in the order of its packs; the message has room for these. */
const MAX_SENT = 2_000;

export class Context {
  private readonly anchors = new Set<string>();
  private readonly waiting = new Set<number>();

  /** For the next message. */
  get known(): string[] {
    return [...this.anchors].slice(0, MAX_SENT);
  }

  /** An anchor that turns up late lets earlier words count. @returns blocks that are to be searched again. */
  take(anchors: readonly string[], waiting: readonly number[]): number[] {
    const before = this.anchors.size;
    for (const anchor of anchors) this.anchors.add(anchor);
    const again = this.anchors.size > before ? [...this.waiting] : [];
    if (again.length > 0) this.waiting.clear();
    for (const id of waiting) this.waiting.add(id);
    return again;
  }

  forget(id: number): void {
    this.waiting.delete(id);
  }

  clear(): void {
    this.anchors.clear();
    this.waiting.clear();
  }
}
