/** What may stand behind `npm run match --`. Files are only named here; the readers open them. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { SettingName } from '../../../src/matching/paraphrase/parameters.ts';
import { InputError } from '../input-error.ts';

export const HELP = `npm run --silent match -- [options] [FILE …]

  Prints the claims that texts mention, one JSON object a line: line, start, end (UTF-16 offsets in the line), text,
  claim, framing, via, score, voice, speaker (if any), why.

  FILE               plain text, in UTF-8: each line is a page of its own. Or .html, which is one page: "line" is then
                     the line of the file where the block's text begins, and offsets count in the block's text, in
                     which line breaks are spaces. Standard input, as plain text, when no FILE is given. With several
                     FILEs every object ends with "file".
  --packs FILE|DIR … packs to search, or folders of them; may repeat. The bundled packs when neither this nor --claims
                     is given. What follows and ends in .json or is a folder belongs to it too.
  --claims FILE      claims in English, one a row, tab-separated: id, statement, any number of phrasings
  --setting NAME     default (about one wrong mark in 10,000 sentences) or more (one in 1,000)
  --rank N           instead of matches: for each line, or block of an .html file, the N best claims with their scores,
                     however low
  --help             this text

  Exit code: 0, with or without matches; 2 when something has to be put right, which stderr says.`;

export interface Options {
  help: boolean;
  /** Pack files, absolute. */
  packs: string[];
  claims: string | undefined;
  setting: SettingName;
  rank: number | undefined;
  /** Texts, absolute. */
  files: string[];
}

const ADVICE = 'See npm run --silent match -- --help.';

/** The options, and which words follow `--packs`: several may, and only their look tells them from texts. */
function parse(args: string[], from: string) {
  try {
    const { values, tokens } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        packs: { type: 'string', multiple: true },
        claims: { type: 'string', multiple: true },
        setting: { type: 'string', default: 'default' },
        rank: { type: 'string' },
      },
      allowPositionals: true,
      tokens: true,
    });
    const packs: string[] = [];
    const files: string[] = [];
    let last = '';
    for (const token of tokens) {
      if (token.kind === 'option') last = token.name;
      if (token.kind === 'option-terminator') last = '';
      if (token.kind === 'option' && token.name === 'packs') packs.push(token.value ?? '');
      if (token.kind !== 'positional') continue;
      if (last === 'packs' && looksLikePacks(path.resolve(from, token.value))) packs.push(token.value);
      else {
        files.push(token.value);
        last = '';
      }
    }
    return { values, packs, files };
  } catch (error) {
    // Node's advice about "--" is long and spans sentences; the first one says what is wrong.
    const [what = ''] = (error as Error).message.split(/\. |\n/u);
    throw new InputError(`${what.replace(/\.$/u, '')}. ${ADVICE}`);
  }
}

function looksLikePacks(file: string): boolean {
  return file.toLowerCase().endsWith('.json') || (existsSync(file) && statSync(file).isDirectory());
}

/** @returns the absolute path. @throws InputError */
function existing(file: string, from: string, what: string): string {
  const full = path.resolve(from, file);
  if (file === '' || !existsSync(full))
    throw new InputError(`${file || '""'}: no such file; name ${what} that exists.`);
  return full;
}

function packFiles(file: string, from: string): string[] {
  const full = existing(file, from, 'a pack or a folder of packs');
  if (!statSync(full).isDirectory()) return [full];
  const found = readdirSync(full)
    .filter((name) => name.toLowerCase().endsWith('.json'))
    .sort()
    .map((name) => path.join(full, name));
  if (found.length === 0)
    throw new InputError(`${file}: no .json file in this folder; name a folder that holds packs.`);
  return found;
}

function textFile(file: string, from: string): string {
  const full = existing(file, from, 'a text');
  if (statSync(full).isDirectory()) throw new InputError(`${file}: a folder; name the texts in it.`);
  if (full.toLowerCase().endsWith('.json'))
    throw new InputError(`${file}: no text; packs stand behind --packs.`);
  return full;
}

function readRank(value: string): number {
  if (/^[1-9]\d{0,6}$/u.test(value)) return Number(value);
  throw new InputError(`--rank ${value}: how many claims? Give a whole number from 1 on, as in --rank 5.`);
}

/** @param from the folder that relative paths start from. @throws InputError */
export function readOptions(args: string[], from: string): Options {
  const { values, packs, files } = parse(args, from);
  const { help, claims = [], rank } = values;
  const setting: string = values.setting;
  if (setting !== 'default' && setting !== 'more')
    throw new InputError(`--setting ${setting}: no such setting; it is default or more.`);
  if (claims.length > 1)
    throw new InputError(`--claims ${claims[1]}: given twice; put all claims into one file.`);
  const [table] = claims;
  const plain = { help, setting, rank: rank === undefined ? undefined : readRank(rank) } as const;
  if (help) return { ...plain, packs: [], claims: undefined, files: [] };
  return {
    ...plain,
    packs: packs.flatMap((file) => packFiles(file, from)),
    claims: table === undefined ? undefined : existing(table, from, 'a table of claims'),
    files: files.map((file) => textFile(file, from)),
  };
}
