/** Reads the public evaluation data, which is not part of the project: a folder of tab-separated files. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Claim } from '../../src/claims/model.ts';
import type { IndexableClaim } from '../../src/matching/indexable.ts';

export type Row = Record<string, string>;

/** Rows by the names in the first line. */
export function readRows(folder: string, file: string): Row[] {
  const [head = '', ...lines] = readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [names[at] ?? '', cell])));
}

/** A claim that is nothing but statements. */
export function bareClaim(
  id: string,
  statement: string,
  phrasings: string[] = [],
  language = 'en',
): IndexableClaim {
  const claim: Claim = {
    id,
    kind: 'claim',
    topic: 'evaluation',
    statement,
    context: '',
    match: { phrases: [], phrasings, anchors: [], exclusions: [] },
    framings: [],
  };
  return { ref: `evaluation/${id}`, claim, language };
}

/** A small generator of the same numbers each time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
