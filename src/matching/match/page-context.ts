/** Which anchors a page holds: per segment, and by name for the way through messages. */

import { RECORD } from '../index/layout.ts';
import type { Segment } from '../index/segment.ts';

/** Anchors by name: a page sends what it has seen with every batch. */
const byName = new WeakMap<Segment, Map<string, number>>();

function anchorsOf(segment: Segment): Map<string, number> {
  let names = byName.get(segment);
  if (!names) {
    names = new Map();
    const { anchors } = segment.sections;
    for (let anchor = 0; anchor < anchors.length / RECORD.anchors; anchor += 1)
      names.set(segment.string(anchors[anchor * RECORD.anchors]!), anchor);
    byName.set(segment, names);
  }
  return names;
}

export class PageContext {
  private readonly seen = new Map<Segment, Set<number>>();

  /** @param names what earlier calls about the same page returned; unknown ones are ignored. */
  constructor(segments: readonly Segment[], names: readonly string[]) {
    for (const segment of segments) {
      const seen = new Set<number>();
      if (names.length > 0) {
        const anchors = anchorsOf(segment);
        for (const name of names) {
          const anchor = anchors.get(name);
          if (anchor !== undefined) seen.add(anchor);
        }
      }
      this.seen.set(segment, seen);
    }
  }

  add(segment: Segment, anchor: number): void {
    this.seen.get(segment)!.add(anchor);
  }

  /** One of the claim's anchors that is on the page, as the pack spells it; undefined without any. */
  anchorOf(segment: Segment, claim: number): string | undefined {
    const { claims, claimAnchors, anchors } = segment.sections;
    const seen = this.seen.get(segment)!;
    const end = claims[(claim + 1) * RECORD.claims + 2]!;
    for (let at = claims[claim * RECORD.claims + 2]!; at < end; at += 1) {
      const anchor = claimAnchors[at]!;
      if (seen.has(anchor)) return segment.string(anchors[anchor * RECORD.anchors + 1]!);
    }
    return undefined;
  }

  names(): string[] {
    const names = new Set<string>();
    for (const [segment, seen] of this.seen)
      for (const anchor of [...seen].sort((a, b) => a - b))
        names.add(segment.string(segment.sections.anchors[anchor * RECORD.anchors]!));
    return [...names];
  }
}

export function hasAnchors(segment: Segment, claim: number): boolean {
  const { claims } = segment.sections;
  return claims[claim * RECORD.claims + 2]! < claims[(claim + 1) * RECORD.claims + 2]!;
}
