/**
 * Draws marks with the CSS Custom Highlight API: the page's nodes are never touched. The registry is shared with the
 * page, so our names carry a prefix, we delete only ours, and we expect to find them gone at any time.
 * Static ranges: thousands of live ones would tax every change that the page makes.
 */
import { DEFAULT_LOOK, type Look } from '../../messaging/look.ts';
import type { PageBlock } from '../text/block-map.ts';
import { locate } from '../text/locate.ts';
import { markName, toldAs } from './mark-name.ts';

export class Marks {
  private look: Look = DEFAULT_LOOK;
  /** The block whose quiet marks are shown in full: the one under the pointer. */
  private near: PageBlock | undefined;
  private readonly highlights = new Map<string, Highlight>();
  private readonly drawn = new Map<number, { name: string; range: StaticRange }[]>();
  private readonly waiting = new Map<number, PageBlock>();

  /** Draws a block's matches with the next lot. */
  drawLater(block: PageBlock): void {
    this.waiting.set(block.id, block);
  }

  /**
   * Chromium looks through all ranges whenever some have changed: lots as large as what is there already cost it a few
   * looks, one for every answer of the worker would cost it many.
   */
  drawLot(isLast: boolean): void {
    if (isLast || this.waiting.size >= this.drawn.size)
      for (const block of this.waiting.values()) this.draw(block);
  }

  shows(blockId: number): boolean {
    return this.drawn.has(blockId);
  }

  /** Draws a block's matches in place of what was drawn for it before. */
  draw(block: PageBlock): void {
    this.erase(block.id);
    const look: Look =
      block.id === this.near?.id && this.look.style === 'quiet'
        ? { ...this.look, style: 'underline' }
        : this.look;
    const drawn: { name: string; range: StaticRange }[] = [];
    for (const { kind, voice, start, end } of block.matches) {
      const place = locate(block, start, end);
      if (!place) continue;
      const range = new StaticRange(place);
      const name = markName(kind, toldAs(voice), look);
      this.highlightFor(name).add(range);
      drawn.push({ name, range });
    }
    if (drawn.length > 0) this.drawn.set(block.id, drawn);
  }

  erase(blockId: number): void {
    for (const { name, range } of this.drawn.get(blockId) ?? []) {
      const highlight = this.highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) this.unregister(name);
    }
    this.drawn.delete(blockId);
    this.waiting.delete(blockId);
  }

  eraseAll(): void {
    for (const name of [...this.highlights.keys()]) this.unregister(name);
    this.drawn.clear();
    this.waiting.clear();
  }

  /** Blocks in which something is drawn. */
  blockIds(): Iterable<number> {
    return this.drawn.keys();
  }

  /** The reader has changed how marks look: what is drawn is drawn anew. */
  setLook(look: Look, blocks: ReadonlyMap<number, PageBlock>): void {
    if (look.style === this.look.style && look.strength === this.look.strength) return;
    this.look = look;
    for (const id of [...this.drawn.keys()]) {
      const block = blocks.get(id);
      if (block) this.draw(block);
    }
  }

  /** The pointer has come to another block, or left all of them. */
  setNear(block: PageBlock | undefined): void {
    if (this.near?.id === block?.id) return;
    const before = this.near;
    this.near = block;
    if (this.look.style !== 'quiet') return;
    for (const changed of [before, block]) if (changed && this.drawn.has(changed.id)) this.draw(changed);
  }

  private highlightFor(name: string): Highlight {
    const highlight = this.highlights.get(name) ?? new Highlight();
    this.highlights.set(name, highlight);
    // The page may have cleared the registry or taken the name.
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    return highlight;
  }

  private unregister(name: string): void {
    if (CSS.highlights.get(name) === this.highlights.get(name)) CSS.highlights.delete(name);
    this.highlights.delete(name);
  }
}
