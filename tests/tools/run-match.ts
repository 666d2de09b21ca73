/** Runs the command as a shell would, or as far as it comes before it reads a text. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { vi } from 'vitest';
import { match } from '../../scripts/tools/match/match.ts';
import { ROOT } from '../repo/source-tree.ts';

const SCRIPT = path.join(ROOT, 'scripts/match.mjs');
export interface Ran {
  code: number | null;
  out: string;
  err: string;
  rows: Record<string, unknown>[];
}

/** @param lines close the pipe after so many, as `head` does. */
export function run(
  folder: string,
  args: string[],
  input = '',
  lines = Number.POSITIVE_INFINITY,
): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], { cwd: folder });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.split('\n').length > lines) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.on('error', () => {}).end(input);
    child.on('close', (code) => {
      const rows = Number.isFinite(lines) ? [] : out.split('\n').filter(Boolean);
      done({ code, out, err, rows: rows.flatMap((row) => (row.startsWith('{') ? [JSON.parse(row)] : [])) });
    });
  });
}

/** The same without a process of its own, for what ends before any text is read: a process takes half a second. */
export async function fail(folder: string, args: string[]): Promise<Pick<Ran, 'code' | 'out' | 'err'>> {
  const catchAll = (stream: NodeJS.WriteStream) => vi.spyOn(stream, 'write').mockImplementation(() => true);
  const [out, err] = [catchAll(process.stdout), catchAll(process.stderr)];
  const code = await match(args, folder);
  const [said, complained] = [out, err].map(({ mock }) => mock.calls.map(([text]) => text).join(''));
  out.mockRestore();
  err.mockRestore();
  return { code, out: said!, err: complained! };
}
