/** The source files and what they import, for the tests that keep the house in order. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
  /** What it imports, types included: paths from the root for our own files, names for packages. */
  imports: { target: string; typeOnly: boolean }[];
}

const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|\bnew Worker\(new URL\(\s*['"]([^'"]+)['"]/gu;

export function filesUnder(folder: string, endings: RegExp): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function importsOf(file: string, text: string): SourceFile['imports'] {
  return [...text.matchAll(IMPORT)].map(([, , type, from, dynamic, worker]) => {
    const name = (from ?? dynamic ?? worker)!;
    const target = name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
    return { target, typeOnly: Boolean(type) };
  });
}

export function sourceFiles(folder = 'src'): SourceFile[] {
  return filesUnder(folder, /\.tsx?$/u).map((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    return { path: file, text, imports: importsOf(file, text) };
  });
}
