/**
 * Draws marks with the CSS Custom Highlight API: the page's nodes are never touched. The registry is shared with the
 * page, so our names carry a prefix, we delete only ours, and we expect to find them gone at any time.
 * Static ranges: thousands of live ones would tax every change that the page makes.
 */
import { DEFAULT_LOOK, type Look } from '../../messaging/look.ts';
import type { PageBlock } from '../text/block-map.ts';
import { locate } from '../text/locate.ts';
import { boxOf, InView } from './in-view.ts';
import { markName, toldAs } from './mark-name.ts';

/**
 * Blocks with marks from which on only those near the window are drawn: Chromium puts each range in its place again
 * for every frame in which anything on the page has changed.
 */
const MANY = 200;

interface Drawn {
  block: PageBlock;
  /** None while the block is far from the window. */
  ranges: { name: string; range: StaticRange }[];
}

export class Marks {
  private look: Look = DEFAULT_LOOK;
  /** The block whose quiet marks are shown in full: the one under the pointer. */
  private pointed: PageBlock | undefined;
  private readonly highlights = new Map<string, Highlight>();
  private readonly drawn = new Map<number, Drawn>();
  private view: InView | undefined;

  shows(blockId: number): boolean {
    return this.drawn.has(blockId);
  }

  /** Draws a block's matches in place of what was drawn for it before. */
  draw(block: PageBlock): void {
    this.erase(block.id);
    if (block.matches.length === 0) return;
    const drawn: Drawn = { block, ranges: [] };
    this.drawn.set(block.id, drawn);
    if (!this.view && this.drawn.size > MANY) {
      this.view = new InView((boxes) => this.place(boxes));
      for (const { owner } of this.blocks()) this.view.watch(owner);
    }
    this.view?.watch(block.owner);
    if (this.view?.has(block.owner) ?? true) this.addRanges(drawn);
  }

  erase(blockId: number): void {
    const drawn = this.drawn.get(blockId);
    if (drawn) this.removeRanges(drawn);
    this.drawn.delete(blockId);
  }

  eraseAll(): void {
    for (const name of [...this.highlights.keys()]) this.unregister(name);
    this.drawn.clear();
    this.view?.stop();
    this.view = undefined;
  }

  /** Blocks with marks. */
  *blocks(): Iterable<PageBlock> {
    for (const { block } of this.drawn.values()) yield block;
  }

  /** The reader has changed how marks look: what is drawn is drawn anew. */
  setLook(look: Look): void {
    if (look.style === this.look.style && look.strength === this.look.strength) return;
    this.look = look;
    for (const block of [...this.blocks()]) this.draw(block);
  }

  /** The pointer has come to another block, or left all of them. */
  setPointed(block: PageBlock | undefined): void {
    if (this.pointed?.id === block?.id) return;
    const before = this.pointed;
    this.pointed = block;
    if (this.look.style !== 'quiet') return;
    for (const changed of [before, block]) if (changed && this.drawn.has(changed.id)) this.draw(changed);
  }

  /** These have come near the window, or gone from it. */
  private place(boxes: ReadonlySet<Element>): void {
    for (const drawn of this.drawn.values()) {
      const { owner } = drawn.block;
      if (!boxes.has(boxOf(owner))) continue;
      this.removeRanges(drawn);
      if (this.view?.has(owner)) this.addRanges(drawn);
    }
  }

  private addRanges({ block, ranges }: Drawn): void {
    const look: Look =
      block.id === this.pointed?.id && this.look.style === 'quiet'
        ? { ...this.look, style: 'underline' }
        : this.look;
    for (const { kind, voice, start, end } of block.matches) {
      const place = locate(block, start, end);
      if (!place) continue;
      const range = new StaticRange(place);
      const name = markName(kind, toldAs(voice), look);
      this.highlightFor(name).add(range);
      ranges.push({ name, range });
    }
  }

  private removeRanges({ ranges }: Drawn): void {
    for (const { name, range } of ranges.splice(0)) {
      const highlight = this.highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) this.unregister(name);
    }
  }

  private highlightFor(name: string): Highlight {
    const highlight = this.highlights.get(name) ?? new Highlight();
    this.highlights.set(name, highlight);
    // The page may have cleared the registry or taken names.
    for (const [own, mine] of this.highlights)
      if (CSS.highlights.get(own) !== mine) CSS.highlights.set(own, mine);
    return highlight;
  }

  private unregister(name: string): void {
    if (CSS.highlights.get(name) === this.highlights.get(name)) CSS.highlights.delete(name);
    this.highlights.delete(name);
  }
}
