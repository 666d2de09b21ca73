/** `npm run match`: the extension's matcher for the command line. Reads texts lot by lot, prints JSON lines. */
import type { IndexableClaim } from '../../../src/matching/indexable.ts';
import { bundledPacks } from '../../../src/packs/bundled.ts';
import { shortName } from '../read-whole.ts';
import { matchPassages } from './match-passages.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { Output } from './output.ts';
import { rankPassages } from './rank/rank-passages.ts';
import { readClaims } from './read/read-claims.ts';
import { readPacks, setsOf } from './read/read-packs.ts';
import { type Page, readText } from './read/read-text.ts';

/** Rows of the output for one page. */
export type Answer = (page: Page) => object[];

const BAD_INPUT = 2;

const complain = (line: string) => process.stderr.write(`match: ${line.replace(/\s*\n\s*/gu, ' ')}\n`);

/** @returns claims by pack, and whether any had to be left out. */
function readSets({ packs, claims }: Options, nameOf: (file: string) => string) {
  const sets: IndexableClaim[][] = [];
  if (packs.length === 0 && claims === undefined) return { sets: setsOf(bundledPacks()), bad: false };
  const read = readPacks(packs, nameOf);
  for (const line of [...read.refused, ...read.idle]) complain(line);
  sets.push(...read.sets);
  if (claims !== undefined) sets.push(readClaims(claims, nameOf(claims)));
  return { sets, bad: read.refused.length > 0 };
}

async function answerAll(files: string[], nameOf: (file: string) => string, answer: Answer): Promise<void> {
  const output = new Output(process.stdout);
  for (const file of files.length > 0 ? files : [undefined]) {
    const name = file ? nameOf(file) : 'standard input';
    // One file needs no name; with several, lines alone would not tell them apart.
    const more = files.length > 1 ? { file: name } : {};
    for await (const pages of readText(file, name)) {
      for (const page of pages) {
        for (const row of answer(page)) await output.print({ ...row, ...more });
        if (output.closed) return;
      }
      await output.flush();
    }
  }
}

/** @param from the folder that relative paths start from. @returns the exit code. */
export async function match(args: string[], from: string): Promise<number> {
  try {
    const options = readOptions(args, from);
    if (options.help) {
      process.stdout.on('error', () => {}).write(`${HELP}\n`);
      return 0;
    }
    const nameOf = (file: string) => shortName(file, from);
    const { sets, bad } = readSets(options, nameOf);
    const answer =
      options.rank === undefined ? matchPassages(sets, options.setting) : rankPassages(sets, options.rank);
    await answerAll(options.files, nameOf, answer);
    return bad ? BAD_INPUT : 0;
  } catch (error) {
    const { name, message } = error as Error;
    complain(name === 'InputError' ? message : `stopped: ${message}`);
    return name === 'InputError' ? BAD_INPUT : 1;
  }
}
