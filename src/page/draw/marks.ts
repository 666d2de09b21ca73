/**
 * Draws marks with the CSS Custom Highlight API: the page's nodes are never touched. The registry is shared with the
 * page, so our names carry a prefix, we delete only ours, and we expect to find them gone at any time.
 * Static ranges: thousands of live ones would tax every change that the page makes.
 */
import type { ClaimKind } from '../../claims/model.ts';
import type { PageBlock } from '../text/block-map.ts';
import { locate } from '../text/locate.ts';

const NAMES: Record<ClaimKind, string> = {
  claim: 'counterframe-claim',
  term: 'counterframe-term',
  figure: 'counterframe-figure',
};

export class Marks {
  private readonly highlights = new Map<ClaimKind, Highlight>();
  private readonly drawn = new Map<number, { kind: ClaimKind; range: StaticRange }[]>();

  /** Draws a block's matches in place of what was drawn for it before. */
  draw(block: PageBlock): void {
    this.erase(block.id);
    const drawn: { kind: ClaimKind; range: StaticRange }[] = [];
    for (const { kind, start, end } of block.matches) {
      const place = locate(block, start, end);
      if (!place) continue;
      const range = new StaticRange(place);
      this.highlightFor(kind).add(range);
      drawn.push({ kind, range });
    }
    if (drawn.length > 0) this.drawn.set(block.id, drawn);
  }

  erase(blockId: number): void {
    for (const { kind, range } of this.drawn.get(blockId) ?? []) {
      const highlight = this.highlights.get(kind);
      highlight?.delete(range);
      if (highlight?.size === 0) this.unregister(kind);
    }
    this.drawn.delete(blockId);
  }

  eraseAll(): void {
    for (const kind of [...this.highlights.keys()]) this.unregister(kind);
    this.drawn.clear();
  }

  private highlightFor(kind: ClaimKind): Highlight {
    const highlight = this.highlights.get(kind) ?? new Highlight();
    this.highlights.set(kind, highlight);
    // The page may have cleared the registry or taken the name.
    if (CSS.highlights.get(NAMES[kind]) !== highlight) CSS.highlights.set(NAMES[kind], highlight);
    return highlight;
  }

  private unregister(kind: ClaimKind): void {
    if (CSS.highlights.get(NAMES[kind]) === this.highlights.get(kind)) CSS.highlights.delete(NAMES[kind]);
    this.highlights.delete(kind);
  }
}
