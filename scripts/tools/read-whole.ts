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
  EACCES: 'not yours to read',
};

/** @param error what node:fs threw. */
export function unreadable(error: unknown, name: string): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new InputError(`${name}: cannot be read (${REASONS[code ?? ''] ?? message}).`);
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

/** The line of the first fault. Node tells the place in some messages only, so we look for the first bad beginning. */
function faultyLine(text: string): number {
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (mayGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return text.slice(0, good).trimEnd().split('\n').length;
}

/** @throws InputError */
export function readJson(file: string, name: string): unknown {
  const text = readWhole(file, name);
  try {
    return JSON.parse(text);
  } catch {
    const line = faultyLine(text);
    throw new InputError(
      `${name}, line ${line}: not JSON from here on; look for a missing comma, quote or bracket.`,
    );
  }
}
