/** Keeps the block map up to date with the page: everything once, then only the owners of what changed. */

import { Slicer } from '../watch/pace.ts';
import type { Changes } from '../watch/watch.ts';
import { BlockMap, type Change } from './block-map.ts';
import { collectOwner } from './collect.ts';
import { bodyOf, isShadowRoot, rootOf } from './dom.ts';
import { type Owner, ownerOf } from './elements.ts';

/** Blocks beyond these are not read; the popup says so. An ordinary article has some 100. */
const MAX_BLOCKS = 100_000;

export class Collector {
  readonly map = new BlockMap();
  /** The page has more blocks than we read. */
  truncated = false;
  /** Main-thread time of the last collection, ms. */
  worked = 0;

  /** Elements whose own text is to be collected (again). */
  private dirty = new Set<Owner>();
  /** Owners that are known are walked through as well, not only new ones. */
  private everything = false;
  private maxBlocks = MAX_BLOCKS;

  /** @param onRoot called with each open shadow root before it is read: no observer of the document sees into it. */
  constructor(private readonly onRoot: (root: ShadowRoot) => void) {}

  noteAll(): void {
    this.everything = true;
    this.truncated = false;
  }

  /** The reader wants more of a long page: as many blocks again. */
  readOn(): void {
    if (this.truncated) this.maxBlocks = this.map.blocks.size + MAX_BLOCKS;
    this.noteAll();
  }

  note({ places, overflow }: Changes): void {
    if (overflow) this.noteAll();
    for (const place of places) {
      if (!place.isConnected) continue;
      // A new <body> is noted on its parent, which owns no text itself.
      const body = bodyOf(document);
      const isAboveBody = place === document || place === rootOf(document);
      const owner = isAboveBody ? body && ownerOf(body) : ownerOf(place);
      if (owner) this.dirty.add(owner);
    }
  }

  /** Owners to begin with; the walk goes on to the owners inside them. */
  private takeDirty(): Owner[] {
    const body = bodyOf(document);
    const all = body && ownerOf(body);
    const owners = this.everything ? (all ? [all] : []) : [...this.dirty];
    this.dirty = new Set();
    return owners;
  }

  /** Collects what was noted, in slices. @returns what is new, moved and gone. */
  async collect({ removed, editable }: Changes, signal: AbortSignal): Promise<Change> {
    const slicer = new Slicer();
    const total: Change = { fresh: [], moved: [], gone: [] };
    // Walking up from every owner is dearer than asking whether it is on the page, and rarely called for.
    if (editable || this.everything) total.gone.push(...this.map.sweep((owner) => ownerOf(owner) === owner));
    else if (removed) total.gone.push(...this.map.sweep((owner) => owner.isConnected));
    // A stack, last in first out: reading order comes from pushing backwards.
    const stack = this.takeDirty().reverse();
    const { everything } = this;
    this.everything = false;
    for (let owner = stack.pop(); owner && !signal.aborted; owner = stack.pop()) {
      if (!owner.isConnected) continue;
      // Full: what is known is still kept up to date, only new places are left.
      if (!this.map.knows(owner) && this.map.blocks.size >= this.maxBlocks) {
        this.truncated = true;
        continue;
      }
      if (isShadowRoot(owner)) this.onRoot(owner);
      const { runs, inner } = collectOwner(owner);
      this.map.replace(owner, runs, total);
      for (let at = inner.length - 1; at >= 0; at -= 1)
        if (everything || !this.map.knows(inner[at]!)) stack.push(inner[at]!);
      await slicer.breathe();
    }
    slicer.pause();
    this.worked = slicer.worked;
    return total;
  }
}
