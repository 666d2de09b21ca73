/** Small files in one piece, with errors that say which file and where in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from './input-error.ts';

/** As the user would name it: from where they stand. */
export function shortName(file: string, from: string): string {
  const name = path.relative(from, file);
  return name.startsWith('..') ? file : name;
}

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder, not a file',
  ENOTDIR: 'a file stands where a folder is wanted',
  EACCES: 'not yours to read',
};

const OUT_REASONS: Record<string, string> = {
  ENOENT: 'its folder is not there',
  EEXIST: 'something of that name is there already',
  EISDIR: 'a folder of that name is there',
  ENOTDIR: 'a file stands where a folder is wanted',
  EACCES: 'the folder is not yours to write in',
  EPERM: 'the folder is not yours to write in',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

/** @param error what node:fs threw. */
export function unreadable(error: unknown, name: string): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new InputError(`${name}: cannot be read (${REASONS[code ?? ''] ?? message}).`);
}

/** @param error what node:fs threw. */
export function unwritable(error: unknown, name: string): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new InputError(`${name}: cannot be written (${OUT_REASONS[code ?? ''] ?? message}).`);
}

/** @throws InputError */
export function readWhole(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    throw unreadable(error, name);
  }
}

/** Whether a text could still become JSON if more followed. */
function mayGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    return (
      /Unexpected end|Unterminated/u.test(message) ||
      Number(/position (\d+)/u.exec(message)?.[1]) >= text.length
    );
  }
}

/** The line of the first fault. Node tells the place in some messages only; otherwise the first bad beginning is it. */
function faultyLine(text: string, message: string): number {
  const lineAt = (end: number) => text.slice(0, end).trimEnd().split('\n').length;
  const [, position] = /position (\d+)/u.exec(message) ?? [];
  if (position !== undefined) return lineAt(Number(position) + 1);
  if (/Unexpected end/u.test(message)) return lineAt(text.length);
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (mayGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return lineAt(good);
}

/** @throws InputError */
export function readJson(file: string, name: string): unknown {
  const text = readWhole(file, name);
  if (text.trim() === '') throw new InputError(`${name}: empty; a pack's JSON belongs into it.`);
  if (text.includes('\0')) throw new InputError(`${name}: not text; save it as JSON in UTF-8.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    const line = faultyLine(text, (error as Error).message);
    throw new InputError(
      `${name}, line ${line}: not JSON from here on; look for a missing comma, quote or bracket.`,
    );
  }
}
