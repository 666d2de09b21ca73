/** `npm run pack`: everything that a pack's author does, one file a command. */
import { parseArgs } from 'node:util';
import { InputError } from '../input-error.ts';
import { shortName, unwritable } from '../read-whole.ts';
import { build } from './build.ts';
import { diff } from './diff/diff.ts';
import { lint } from './lint/lint.ts';
import { newPack } from './new.ts';
import { stats } from './stats/stats.ts';
import { test } from './test.ts';

const HELP = `npm run --silent pack -- COMMAND …

  new FILE                  writes a small pack to begin with
  lint FILE …               what is wrong with packs, where, and what to do; --notes for what need not be wrong
  test FILE …               tries each claim's examples: those that must be marked, those that must not
  stats FILE …              claims by topic, framings by perspective, sources by country and year
  build FILE … --out FOLDER the packs as they are published, each with checksum and a page to read it;
                            --version 1.2.0 and --date 2026-11-22 set those
  diff OLD NEW              what changed between two versions, in words

  lint, stats: --background FILE takes a text with one sentence a line that is not about the claims, and tells how often
  each claim and each perspective's wording is marked in it.

  Exit code: 0; 1 when something is wrong with a pack, a file that cannot be read included; 2 when the command itself is
  wrong, which stderr says.`;

export interface Request {
  files: string[];
  /** The folder that relative paths start from. */
  from: string;
  out?: string;
  version?: string;
  date?: string;
  background?: string;
  notes: boolean;
  print: (line: string) => void;
}

/** Each returns whether all is well. */
const COMMANDS: Record<string, (request: Request) => boolean | Promise<boolean>> = {
  new: newPack,
  lint,
  test,
  stats,
  build,
  diff,
};

function readRequest(args: string[], from: string): { command: string | undefined; request: Request } {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', short: 'h' },
      notes: { type: 'boolean' },
      out: text,
      version: text,
      date: text,
      background: text,
    },
    allowPositionals: true,
  });
  const { help, notes = false, ...rest } = values;
  const [command, ...files] = positionals;
  const print = (line: string) => process.stdout.write(`${line}\n`);
  return { command: help ? undefined : command, request: { ...rest, notes, files, from, print } };
}

/** The readers tell their own faults; what the system says here comes from writing. */
function wordsOf(error: NodeJS.ErrnoException, from: string): string {
  const { message } = error.syscall && error.path ? unwritable(error, shortName(error.path, from)) : error;
  return message.split('\n')[0]!;
}

/** @param from the folder that relative paths start from. @returns the exit code. */
export async function pack(args: string[], from: string): Promise<number> {
  try {
    const { command, request } = readRequest(args, from);
    if (command === undefined) {
      request.print(HELP);
      return 0;
    }
    const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (!run)
      throw new InputError(`${command}: no such command; it is one of ${Object.keys(COMMANDS).join(', ')}.`);
    return (await run(request)) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`pack: ${wordsOf(error as NodeJS.ErrnoException, from)}\n`);
    return 2;
  }
}
