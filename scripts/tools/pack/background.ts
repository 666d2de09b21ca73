/** What packs mark in text that is not about their claims. */
import path from 'node:path';
import { Segment } from '../../../src/matching/index/segment.ts';
import { buildSegment } from '../../../src/matching/index/build.ts';
import { indexableOf } from '../../../src/matching/indexable.ts';
import { matchBlocks } from '../../../src/matching/match/match-blocks.ts';
import { isActive } from '../../../src/claims/model.ts';
import { readWhole, shortName } from '../read-whole.ts';
import type { PackFile } from './read-pack-file.ts';

export interface Mark {
  pack: string;
  claim: string;
  framing: string | null;
  text: string;
}

export interface Marked {
  sentences: number;
  words: number;
  marks: Mark[];
}

/** Each line is a page of its own. @throws InputError */
export function marksIn(files: readonly PackFile[], background: string, from: string): Marked {
  const segments = files.map(
    ({ info, claims }) =>
      new Segment(buildSegment(claims.filter(isActive).map((claim) => indexableOf(info, claim)))),
  );
  const full = path.resolve(from, background);
  const lines = readWhole(full, shortName(full, from))
    .split('\n')
    .filter((line) => line.trim() !== '');
  const marks = lines.flatMap((text) =>
    matchBlocks({ segments }, [{ id: 0, text }]).matches.map(({ claim: ref, framing, start, end }): Mark => {
      const [pack = '', claim = ''] = ref.split('/');
      return { pack, claim, framing, text: text.slice(start, end) };
    }),
  );
  const words = lines.reduce((sum, line) => sum + line.split(/\s+/u).length, 0);
  return { sentences: lines.length, words, marks };
}
