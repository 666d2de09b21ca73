/** What the bundled packs mark in news that was written about other things: to be read by hand, sentence by sentence. */
import { matchBlocks } from '../../src/matching/match/match-blocks.ts';
import type { Match } from '../../src/matching/match-types.ts';
import { readRows } from './data.ts';
import { bundledIndex } from './labelled.ts';

export interface NewsMark extends Match {
  sentence: string;
}

export interface NewsMarks {
  sentences: number;
  words: number;
  marks: NewsMark[];
}

/** Each sentence is a page of its own. */
export function newsMarks(folder: string, setting: 'default' | 'more'): NewsMarks {
  const index = bundledIndex();
  const rows = readRows(folder, 'news/news_sentences.dev.tsv');
  const marks = rows.flatMap(({ sentence = '' }) =>
    matchBlocks(index, [{ id: 0, text: sentence }], { setting }).matches.map((match) => ({
      ...match,
      sentence,
    })),
  );
  const words = rows.reduce((sum, { sentence = '' }) => sum + sentence.split(/\s+/u).length, 0);
  return { sentences: rows.length, words, marks };
}
