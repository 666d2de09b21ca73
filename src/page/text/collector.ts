/** Keeps the block map up to date with the page: everything once, then only the owners of what changed. */

import { Slicer } from '../watch/pace.ts';
import type { Changes } from '../watch/watch.ts';
import { BlockMap, type Change } from './block-map.ts';
import { collectOwner } from './collect.ts';
import { ownerOf } from './elements.ts';

/** Blocks beyond these are not read; the popup says so. An ordinary article has some 100. */
const MAX_BLOCKS = 100_000;

export class Collector {
  readonly map = new BlockMap();
  /** The page has more blocks than we read. */
  truncated = false;

  /** Elements whose own text is to be collected (again). */
  private dirty = new Set<Element>();

  noteAll(): void {
    if (document.body) this.dirty.add(document.body);
    for (const { owner } of this.map.blocks.values()) this.dirty.add(owner);
  }

  note({ places, overflow }: Changes): void {
    if (overflow) this.noteAll();
    for (const place of places) {
      if (!place.isConnected) continue;
      // A new <body> is noted on its parent, which owns no text itself.
      const owner = place === document || place === document.documentElement ? document.body : ownerOf(place);
      if (owner) this.dirty.add(owner);
    }
  }

  /** Collects what was noted, in slices. @returns what is new, moved and gone. */
  async collect({ removed, editable }: Changes, signal: AbortSignal): Promise<Change> {
    const slicer = new Slicer();
    const total: Change = { fresh: [], moved: [], gone: [] };
    // Walking up from every owner is dearer than asking whether it is on the page, and rarely called for.
    if (editable) total.gone.push(...this.map.sweep((owner) => ownerOf(owner) === owner));
    else if (removed) total.gone.push(...this.map.sweep((owner) => owner.isConnected));
    // A stack, last in first out: reading order comes from pushing backwards.
    const stack = [...this.dirty].reverse();
    this.dirty = new Set();
    for (let owner = stack.pop(); owner && !signal.aborted; owner = stack.pop()) {
      if (!owner.isConnected) continue;
      const { runs, inner } = collectOwner(owner);
      this.truncated ||= this.map.blocks.size + runs.length > MAX_BLOCKS;
      if (this.truncated) break;
      const change = this.map.replace(owner, runs);
      total.fresh.push(...change.fresh);
      total.moved.push(...change.moved);
      total.gone.push(...change.gone);
      for (let at = inner.length - 1; at >= 0; at -= 1)
        if (!this.map.knows(inner[at]!)) stack.push(inner[at]!);
      await slicer.breathe();
    }
    return total;
  }
}
