/** Our own labelled sentences against the bundled packs: found, wrongly found, and with which voice. */
import { readFileSync } from 'node:fs';
import { isActive } from '../../src/claims/model.ts';
import { buildIndex, type CompiledIndex } from '../../src/matching/index/compiled-index.ts';
import { indexableOf } from '../../src/matching/indexable.ts';
import { matchBlocks } from '../../src/matching/match/match-blocks.ts';
import type { Match } from '../../src/matching/match-types.ts';
import { bundledPacks } from '../../src/packs/bundled.ts';

export interface Labelled {
  id: string;
  claim: string;
  label: 'asserted' | 'quoted' | 'attributed' | 'denied' | 'look-alike';
  text: string;
  split: 'dev' | 'test';
}

export function readLabelled(): Labelled[] {
  return readFileSync(new URL('./labelled.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
}

/** As in the extension: a segment a pack, with the pack's word lists. */
export function bundledIndex(): CompiledIndex {
  return {
    segments: bundledPacks().flatMap(
      ({ info, claims }) =>
        buildIndex(claims.filter(isActive).map((claim) => indexableOf(info, claim))).segments,
    ),
  };
}

export interface LabelledResult extends Labelled {
  matches: Match[];
  /** The match of the sentence's own claim. */
  own: Match | undefined;
}

/** Each sentence is a page of its own. */
export function runLabelled(setting: 'default' | 'more', context: string[] = []): LabelledResult[] {
  const index = bundledIndex();
  return readLabelled().map((row) => {
    const { matches } = matchBlocks(index, [{ id: 0, text: row.text }], { setting, context });
    return { ...row, matches, own: matches.find(({ claim }) => claim.endsWith(`/${row.claim}`)) };
  });
}
