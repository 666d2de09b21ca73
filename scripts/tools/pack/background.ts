/** What packs mark in text that is not about their claims. */
import path from 'node:path';
import { isActive } from '../../../src/claims/model.ts';
import { buildSegment } from '../../../src/matching/index/build.ts';
import { Segment } from '../../../src/matching/index/segment.ts';
import { indexableOf } from '../../../src/matching/indexable.ts';
import { matchBlocks } from '../../../src/matching/match/match-blocks.ts';
import { InputError } from '../input-error.ts';
import { readWhole, shortName } from '../read-whole.ts';
import type { Request } from './pack.ts';
import type { PackFile } from './read/read-pack-file.ts';

export interface Mark {
  pack: string;
  claim: string;
  framing: string | null;
  text: string;
  sentence: string;
}

export interface Marked {
  sentences: number;
  words: number;
  marks: Mark[];
}

/** Each line is a page of its own. @throws InputError for a text that cannot be read, or says nothing. */
function readBackground(background: string, from: string): string[] {
  const full = path.resolve(from, background);
  const name = shortName(full, from);
  const lines = readWhole(full, name)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length === 0)
    throw new InputError(`${name}: empty; a background is text about other things, one sentence a line.`);
  return lines;
}

/** Neither when none is asked for. Packs can be looked at without it, so what is wrong with it is told and no more. */
export function backgroundOf({ background, from }: Pick<Request, 'background' | 'from'>): {
  lines?: string[];
  fault?: string;
} {
  if (background === undefined) return {};
  try {
    return { lines: readBackground(background, from) };
  } catch (error) {
    if (error instanceof InputError) return { fault: `--background: error: ${error.message}` };
    throw error;
  }
}

/** @param lines pages of a line each. */
export function marksIn({ info, claims }: PackFile, lines: readonly string[]): Marked {
  const segments = [
    new Segment(buildSegment(claims.filter(isActive).map((claim) => indexableOf(info, claim)))),
  ];
  const marks = lines.flatMap((sentence) =>
    matchBlocks({ segments }, [{ id: 0, text: sentence }]).matches.map(
      ({ claim: ref, framing, start, end }): Mark => {
        const [pack = '', claim = ''] = ref.split('/');
        return { pack, claim, framing, text: sentence.slice(start, end), sentence: sentence.trim() };
      },
    ),
  );
  const words = lines.reduce((sum, line) => sum + line.split(/\s+/u).filter(Boolean).length, 0);
  return { sentences: lines.length, words, marks };
}
