/** Reads everything out of a segment again, by walking its sections: what tests compare with what went in. */
import {
  FRAMING_SHIFT,
  PATTERN_FLAG,
  RECORD,
  ROLE_SHIFT,
  RUN_FLAG,
  RUN_TYPE,
  SLOT_BITS,
  TERM_MASK,
  WITHOUT_SLOT,
} from '../../src/matching/index/layout.ts';
import { read24 } from '../../src/matching/index/number-list.ts';
import type { Segment } from '../../src/matching/index/segment.ts';

export interface StoredRun {
  type: 'phrase' | 'anchor' | 'exclusion';
  /** Claim's ref, or anchor as the pack spells it. */
  of: string;
  text: string;
  framing?: string;
  needsAnchor?: true;
  caseSensitive?: true;
}

const TYPES = Object.keys(RUN_TYPE) as StoredRun['type'][];

const anchorOf = (segment: Segment, anchor: number) =>
  segment.string(segment.sections.anchors[anchor * RECORD.anchors + 1]!);

export function claimsIn(segment: Segment): { ref: string; kind: string; anchors: string[] }[] {
  const { claims, claimAnchors } = segment.sections;
  return Array.from({ length: segment.claimCount }, (_, claim) => {
    const at = claim * RECORD.claims;
    const anchors = claimAnchors.subarray(claims[at + 2], claims[at + RECORD.claims + 2]);
    return {
      ref: segment.refOf(claim),
      kind: segment.kindOf(claim),
      anchors: [...anchors].map((anchor) => anchorOf(segment, anchor)),
    };
  });
}

export function runsIn(segment: Segment): StoredRun[] {
  const { runs } = segment.sections;
  return Array.from({ length: runs.length / RECORD.runs }, (_, run) => run).flatMap((run) => {
    const [flags, target, text] = runs.subarray(run * RECORD.runs) as unknown as number[];
    if ((flags! & 3) === RUN_TYPE.filler) return [];
    const framing = flags! >>> FRAMING_SHIFT;
    const type = TYPES[flags! & 3]!;
    return {
      type,
      of: type === 'anchor' ? anchorOf(segment, target!) : segment.refOf(target!),
      text: segment.string(text!),
      ...(framing > 0 ? { framing: segment.string(framing - 1) } : {}),
      ...(flags! & RUN_FLAG.needsAnchor ? { needsAnchor: true as const } : {}),
      ...(flags! & RUN_FLAG.caseSensitive ? { caseSensitive: true as const } : {}),
    };
  });
}

export interface StoredPattern {
  of: string;
  /** What fills each slot, sorted. */
  slots: string[][];
  without: string[];
  framing?: string;
  needsAnchor: boolean;
  ordered: boolean;
  within: number;
}

export function patternsIn(segment: Segment): StoredPattern[] {
  const { runs, patterns, fillerStarts, fillerSlots } = segment.sections;
  const texts = new Map<number, string>();
  for (let at = 0; at < runs.length; at += RECORD.runs)
    if ((runs[at]! & 3) === RUN_TYPE.filler) texts.set(runs[at + 1]!, segment.string(runs[at + 2]!));
  const filling = (pattern: number, slot: number) =>
    [...texts]
      .filter(([filler]) =>
        fillerSlots
          .subarray(fillerStarts[filler], fillerStarts[filler + 1])
          .includes((pattern << SLOT_BITS) | slot),
      )
      .map(([, text]) => text)
      .sort();
  return Array.from({ length: patterns.length / RECORD.patterns }, (_, pattern) => {
    const [claim, packed, framing] = patterns.subarray(pattern * RECORD.patterns) as unknown as number[];
    return {
      of: segment.refOf(claim!),
      slots: Array.from({ length: packed! & 0xff }, (_slot, slot) => filling(pattern, slot)),
      without: filling(pattern, WITHOUT_SLOT),
      ...(framing! > 0 ? { framing: segment.string(framing! - 1) } : {}),
      needsAnchor: Boolean((packed! >>> 16) & PATTERN_FLAG.needsAnchor),
      ordered: Boolean((packed! >>> 16) & PATTERN_FLAG.ordered),
      within: (packed! >>> 8) & 0xff,
    };
  });
}

export interface StoredStatement {
  ref: string;
  terms: number[];
  roles: number[];
  /** Terms under which it can be looked up. */
  indexed: number[];
}

const range = (bytes: Uint8Array, from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => read24(bytes, from + at));

export function statementsIn(segment: Segment): StoredStatement[] {
  const { statements, postingStarts } = segment.sections;
  const indexed: number[][] = Array.from({ length: segment.statementCount }, () => []);
  for (let term = 0; term + 1 < postingStarts.length; term += 1)
    for (const statement of range(segment.postings, postingStarts[term]!, postingStarts[term + 1]!))
      indexed[statement]!.push(term);
  return indexed.map((looked, statement) => {
    const at = statement * RECORD.statements;
    const packed = range(segment.words, statements[at + 1]!, statements[at + RECORD.statements + 1]!);
    return {
      ref: segment.refOf(statements[at]!),
      terms: packed.map((word) => word & TERM_MASK),
      roles: packed.map((word) => word >>> ROLE_SHIFT),
      indexed: looked,
    };
  });
}
