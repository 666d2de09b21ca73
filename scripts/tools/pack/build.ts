/** `pack build`: the files that go onto a static host. Nothing is written unless the pack is sound. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../input-error.ts';
import { inWords } from '../in-words.ts';
import type { Request } from './pack.ts';
import { readPackFile } from './read-pack-file.ts';

const VERSION = /^\d+\.\d+\.\d+$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Readers need no examples: they are half of a pack's bytes, and what they tell is for authors. */
function withoutExamples(claim: unknown): unknown {
  const { match, ...rest } = claim as { match: Record<string, unknown> };
  const { examples: _left, ...kept } = match;
  return { ...rest, match: kept };
}

export function build({ files, from, out, version, date, print }: Request): boolean {
  const [file, ...more] = files;
  if (!file || more.length > 0 || !out)
    throw new InputError('one pack and a folder, please: npm run pack -- build my-town.json --out site');
  if (version && !VERSION.test(version)) throw new InputError(`--version ${version}: write it as in 1.2.0.`);
  if (date && !DATE.test(date)) throw new InputError(`--date ${date}: write it as in 2026-11-22.`);
  const pack = readPackFile(file, from);
  for (const { claim, ...problem } of pack.refused)
    print(`${pack.name}: ${claim ?? ''}: ${inWords(problem)}`);
  if (pack.refused.length > 0) {
    print('Nothing was written: put these right first.');
    return false;
  }
  const published = {
    ...pack.source,
    ...(version ? { version } : {}),
    ...(date ? { updated: date } : {}),
    claims: (pack.source.claims as unknown[]).map(withoutExamples),
  };
  const text = `${JSON.stringify(published)}\n`;
  const sum = createHash('sha256').update(text).digest('hex');
  const folder = path.resolve(from, out);
  const name = `${pack.info.id}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, `${name}.sha256`), `${sum}  ${name}\n`);
  print(
    `${path.join(out, name)}: ${pack.claims.length} claims, ${Buffer.byteLength(text)} bytes, sha256 ${sum}`,
  );
  return true;
}
