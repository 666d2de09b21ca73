/** `pack build`: the files that go onto a static host. Nothing is written unless the pack is sound. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { counted } from '../counted.ts';
import { InputError } from '../input-error.ts';
import { galleryIndexOf, galleryOf } from './gallery/write-gallery.tsx';
import { lineOf, linter } from './lint/lint-file.ts';
import type { Request } from './pack.ts';
import { checkPublication } from './publication.ts';
import { type PackFile, readAndTell } from './read/read-pack-file.ts';

/** Readers need no examples: they are half of a pack's bytes, and what they tell is for authors. */
function withoutExamples(claim: unknown): unknown {
  const { match, ...rest } = claim as { match: Record<string, unknown> };
  const { examples: _left, ...kept } = match;
  return { ...rest, match: kept };
}

/** What the command sets in the published pack. */
function changesOf({ version, date }: Request) {
  return { ...(version ? { version } : {}), ...(date ? { updated: date } : {}) };
}

function buildOne(pack: PackFile, folder: string, request: Request): void {
  const { out = '', print } = request;
  const changes = changesOf(request);
  const published = {
    ...pack.source,
    ...changes,
    claims: (pack.source.claims as unknown[]).map(withoutExamples),
  };
  const text = `${JSON.stringify(published)}\n`;
  const sum = createHash('sha256').update(text).digest('hex');
  const { id } = pack.info;
  writeFileSync(path.join(folder, `${id}.json`), text);
  writeFileSync(path.join(folder, `${id}.json.sha256`), `${sum}  ${id}.json\n`);
  writeFileSync(path.join(folder, `${id}.html`), galleryOf({ ...pack.info, ...changes }, pack.claims, sum));
  print(
    `${path.join(out, `${id}.json`)}: ${counted(pack.claims.length, 'claim')}, ${Buffer.byteLength(text)} bytes, sha256 ${sum}`,
  );
  print(`${path.join(out, `${id}.html`)}: the same to read, search and print`);
}

/** Files are named after ids: the second would overwrite the first. @throws InputError */
function checkIds(packs: readonly PackFile[]): void {
  const seen = new Map<string, string>();
  for (const { name, info } of packs) {
    const other = seen.get(info.id);
    if (other !== undefined)
      throw new InputError(
        `${name}: has the id "${info.id}", as ${other} has; build one of them, or rename it.`,
      );
    seen.set(info.id, name);
  }
}

/** Errors of the lint keep a pack from being published; the rest is the author's to judge. */
function tellErrors(packs: readonly PackFile[], print: Request['print']): number {
  const lintFile = linter(packs, false);
  let errors = 0;
  for (const file of packs) {
    const findings = lintFile(file);
    for (const finding of findings) {
      if (finding.severity !== 'error') continue;
      errors += 1;
      print(lineOf(file, finding));
    }
    const warnings = findings.filter(({ severity }) => severity === 'warning').length;
    if (warnings > 0)
      print(`${file.name}: ${counted(warnings, 'warning')}; see npm run pack -- lint ${file.name}`);
  }
  return errors;
}

export function build(request: Request): boolean {
  const { files, from, out, version, date, print } = request;
  if (files.length === 0 || !out)
    throw new InputError('packs and a folder, please: npm run pack -- build my-town.json --out site');
  checkPublication({ version, date });
  const { packs, faults } = readAndTell(request);
  checkIds(packs);
  if (faults.length + tellErrors(packs, print) > 0) {
    print('Nothing was written: put the errors right first.');
    return false;
  }
  const folder = path.resolve(from, out);
  mkdirSync(folder, { recursive: true });
  for (const pack of packs) buildOne(pack, folder, request);
  if (packs.length > 1) {
    const rows = packs.map(({ info, claims }) => ({
      info: { ...info, ...changesOf(request) },
      claims: claims.length,
    }));
    writeFileSync(path.join(folder, 'index.html'), galleryIndexOf(rows));
  }
  return true;
}
