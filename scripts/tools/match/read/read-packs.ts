/** Packs from files, through the same checks as in the extension. Refused claims are named; the others go in. */
import { isActive } from '../../../../src/claims/model.ts';
import { type ReadPack, readPack } from '../../../../src/claims/read.ts';
import { type IndexableClaim, indexableOf } from '../../../../src/matching/indexable.ts';
import { inWords } from '../../in-words.ts';
import { InputError } from '../../input-error.ts';
import { readJson } from '../../read-whole.ts';

export interface Packs {
  /** Claims that can be marked, by pack. */
  sets: IndexableClaim[][];
  /** Claims that have to be put right, one line each. */
  refused: string[];
  /** Claims that are sound and never marked. */
  idle: string[];
}

function activeOf({ info, claims }: ReadPack): IndexableClaim[] {
  return claims.filter(isActive).map((claim) => indexableOf(info, claim));
}

export function setsOf(packs: readonly ReadPack[]): IndexableClaim[][] {
  return packs.map(activeOf);
}

/** @param nameOf how messages name a file. @throws InputError for a pack that cannot go in at all. */
export function readPacks(files: readonly string[], nameOf: (file: string) => string): Packs {
  const from = new Map<string, string>();
  const packs: Packs = { sets: [], refused: [], idle: [] };
  for (const file of files) {
    const name = nameOf(file);
    const read = readPack(readJson(file, name));
    if (!read.ok) throw new InputError(`${name}: no pack that can be read. ${inWords(read.problems[0]!)}`);
    const { info, claims, refused } = read.value;
    const other = from.get(info.id);
    if (other !== undefined)
      throw new InputError(`${name}: pack "${info.id}" is in ${other} already; leave one of them out.`);
    from.set(info.id, name);
    for (const { claim, more = [], ...first } of refused) {
      const words = [first, ...more].map(inWords).join(' ');
      packs.refused.push(`${name}: ${words} The claim${claim ? ` "${claim}"` : ''} is left out.`);
    }
    for (const { id } of claims.filter((claim) => !isActive(claim)))
      packs.idle.push(
        `${name}: claim "${id}" has framings of fewer than two perspectives and is never marked.`,
      );
    packs.sets.push(activeOf(read.value));
  }
  return packs;
}
