/** The pictures of docs/screenshots: each is in the list, each that is shown is there, and none is heavy. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './source-tree.ts';

const FOLDER = path.join(ROOT, 'docs/screenshots');
const MAX_BYTES = 150 * 1024;
const pictures = readdirSync(FOLDER).filter((name) => name.endsWith('.png'));
const named = (file: string, pattern: RegExp) =>
  [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(pattern)].map(([, name]) => name!);

it('the list names every picture, and no other', () => {
  expect(named('docs/screenshots/README.md', /\(([\w-]+\.png)\)/gu).sort()).toEqual(pictures.sort());
});

it('every picture of the README is there', () => {
  const shown = named('README.md', /docs\/screenshots\/([\w-]+\.png)/gu);
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((name) => !pictures.includes(name))).toEqual([]);
});

it('none is heavy', () => {
  expect(pictures.filter((name) => statSync(path.join(FOLDER, name)).size > MAX_BYTES)).toEqual([]);
});
