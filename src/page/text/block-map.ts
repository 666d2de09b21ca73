/**
 * The page's blocks as last collected, and which element owns them. A block whose text is unchanged keeps its id and
 * its matches when the page rebuilds the nodes under it: spans are data, ranges are derived.
 */
import type { Match } from '../../matching/match-types.ts';
import type { Run } from './collect.ts';
import type { Owner } from './elements.ts';
import { ownerInWindow } from './in-window.ts';

export interface PageBlock extends Run {
  id: number;
  owner: Owner;
  matches: Match[];
}

export interface Change {
  /** Text never seen: to be scanned. */
  fresh: PageBlock[];
  /** Same text in other nodes: to be drawn again. */
  moved: PageBlock[];
  /** No longer on the page. */
  gone: PageBlock[];
}

function sameNodes(a: readonly Text[], b: readonly Text[]): boolean {
  return a.length === b.length && a.every((node, at) => node === b[at]);
}

export class BlockMap {
  readonly blocks = new Map<number, PageBlock>();
  private readonly byOwner = new Map<Owner, PageBlock[]>();
  private nextId = 1;

  knows(owner: Owner): boolean {
    return this.byOwner.has(owner);
  }

  /** A block that the reader has before the eyes. */
  idInWindow(): number | undefined {
    const firstOf = (owner: Owner) => this.byOwner.get(owner)?.[0];
    const owner = ownerInWindow((one) => firstOf(one) !== undefined);
    return owner && firstOf(owner)?.id;
  }

  /** Puts an owner's newly collected runs in the place of its old ones, and adds to `change` what that changes. */
  replace(owner: Owner, runs: readonly Run[], change: Change): void {
    const left = new Set(this.byOwner.get(owner));
    const now = runs.map((run) => {
      for (const block of left) {
        if (block.text !== run.text) continue;
        left.delete(block);
        // Setting `nodeValue` to the same text collapses live ranges; ours are static, so same nodes need nothing.
        if (!sameNodes(block.nodes, run.nodes)) change.moved.push(block);
        return Object.assign(block, run);
      }
      const block: PageBlock = { ...run, id: this.nextId, owner, matches: [] };
      this.nextId += 1;
      this.blocks.set(block.id, block);
      change.fresh.push(block);
      return block;
    });
    for (const block of left) this.blocks.delete(block.id);
    change.gone.push(...left);
    this.byOwner.set(owner, now);
  }

  /** Forgets owners that no longer are any: `isOwner` says which still are. */
  sweep(isOwner: (owner: Owner) => boolean): PageBlock[] {
    const gone: PageBlock[] = [];
    for (const [owner, blocks] of this.byOwner) {
      if (isOwner(owner)) continue;
      this.byOwner.delete(owner);
      for (const block of blocks) this.blocks.delete(block.id);
      gone.push(...blocks);
    }
    return gone;
  }

  clear(): void {
    this.blocks.clear();
    this.byOwner.clear();
  }
}
