/** A pack for the tools: as written, and as the extension reads it. */
import path from 'node:path';
import { type ReadPack, readPack } from '../../../src/claims/read.ts';
import { inWords } from '../in-words.ts';
import { InputError } from '../input-error.ts';
import { readJson, shortName } from '../read-whole.ts';
import type { Request } from './pack.ts';

export interface PackFile extends ReadPack {
  /** As the user would name it. */
  name: string;
  /** As it is written, with everything that the extension does not know. */
  source: Record<string, unknown>;
}

/** @throws InputError for a file that is no pack at all; claims that fail are in `refused`. */
export function readPackFile(file: string, from: string): PackFile {
  const full = path.resolve(from, file);
  const name = shortName(full, from);
  const source = readJson(full, name);
  const read = readPack(source);
  if (!read.ok) throw new InputError(`${name}: no pack that can be read. ${inWords(read.problems[0]!)}`);
  return { ...read.value, name, source: source as Record<string, unknown> };
}

/** @throws InputError */
export function readPackFiles({ files, from }: Request): PackFile[] {
  if (files.length === 0) throw new InputError('no pack given; name one or several files.');
  return files.filter((file) => file.endsWith('.json')).map((file) => readPackFile(file, from));
}
