/** Packs for the tools: as written, and as the extension reads them. What is wrong with one does not hide the others. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { type ReadPack, readPack } from '../../../../src/claims/read.ts';
import { InputError } from '../../input-error.ts';
import { readJson, shortName, unreadable } from '../../read-whole.ts';
import type { Request } from '../pack.ts';
import { wordsOfProblem } from './problem-words.ts';

export interface PackFile extends ReadPack {
  /** As the user would name it. */
  name: string;
  /** As it is written, with everything that the extension does not know. */
  source: Record<string, unknown>;
}

export interface PackFiles {
  packs: PackFile[];
  /** What is in a folder of packs and is none, as shells name it for `*`: one line each. */
  passedOver: string[];
  /** What keeps files and claims out, one line each: `file: error: claim: place: what and what to do`. */
  faults: string[];
}

/** Some 15,000 claims: more than a browser takes in at once. Larger files cost minutes before anything could be said. */
export const MAX_BYTES = 20_000_000;

/** @throws InputError for what is not worth reading. */
function checkFile(full: string, name: string): void {
  let size = 0;
  try {
    const file = statSync(full);
    if (file.isDirectory())
      throw new InputError(`${name}: a folder, not a file; name the packs in it, as in ${name}/*.json.`);
    size = file.size;
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(error, name);
  }
  if (!name.endsWith('.json'))
    throw new InputError(
      `${name}: not read, because the name of a pack's file ends in .json. Rename it if it is one.`,
    );
  if (size > MAX_BYTES)
    throw new InputError(
      `${name}: ${Math.ceil(size / 1e6)} MB; a pack has at most ${MAX_BYTES / 1e6}. Split it, for example by topic.`,
    );
}

function faultsOf({ name, source, refused }: PackFile): string[] {
  return refused.flatMap(({ claim, more = [], ...first }) =>
    [first, ...more].map(
      (problem) => `${name}: error: ${claim ? `${claim}: ` : ''}${wordsOfProblem(problem, source)}`,
    ),
  );
}

/** A message of the readers begins with the file's name. */
const faultOf = (message: string, name: string) =>
  `${name}: error: ${message.slice(name.length).replace(/^[:,]\s*/u, '')}`;

function readOne(file: string, from: string): { pack?: PackFile; faults: string[] } {
  const full = path.resolve(from, file);
  const name = shortName(full, from);
  try {
    checkFile(full, name);
    const source = readJson(full, name);
    const read = readPack(source);
    if (!read.ok)
      return {
        faults: read.problems.map((problem) => `${name}: error: ${wordsOfProblem(problem, source)}`),
      };
    const pack = { ...read.value, name, source: source as Record<string, unknown> };
    return { pack, faults: faultsOf(pack) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { faults: [faultOf(error.message, name)] };
  }
}

/** @throws InputError when no file is named. */
export function readPackFiles({ files, from }: Pick<Request, 'files' | 'from'>): PackFiles {
  if (files.length === 0) throw new InputError('no pack given; name one or several files.');
  // A file that is named twice is one file.
  const all = [...new Set(files)];
  const isSource = (file: string) => file.endsWith('.ts');
  const read = all.filter((file) => !isSource(file)).map((file) => readOne(file, from));
  return {
    passedOver: all
      .filter(isSource)
      .map((file) => `${shortName(path.resolve(from, file), from)}: source code, passed over.`),
    packs: read.flatMap(({ pack }) => pack ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}

/** As `readPackFiles`, for commands that tell the faults and go on with the rest. */
export function readAndTell(request: Request): PackFiles {
  const read = readPackFiles(request);
  for (const line of [...read.passedOver, ...read.faults]) request.print(line);
  return read;
}
