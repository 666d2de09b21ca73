import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, ROOT, sourceFiles } from './source-tree.ts';

/** Room → rooms it may use. `type:` marks rooms of which only the types may be used. See docs/decisions/layout.md. */
const MAY_USE: Record<string, string[]> = {
  claims: [],
  sites: [],
  packs: ['claims'],
  matching: ['claims'],
  lint: ['claims', 'matching', 'sites'],
  storage: ['claims', 'matching', 'sites'],
  messaging: ['type:claims', 'type:matching'],
  browser: ['messaging', 'sites'],
  background: ['claims', 'sites', 'packs', 'matching', 'storage', 'messaging', 'browser'],
  page: ['messaging', 'type:claims', 'type:matching'],
  ui: ['claims', 'browser/api.ts'],
  card: [
    'ui',
    'messaging',
    'type:claims',
    'type:matching',
    'page/api.ts',
    'page/world.ts',
    'page/draw/emphasis.ts',
    'page/draw/reveal.ts',
    'page/point/mark-at.ts',
    'page/text/dom.ts',
  ],
  welcome: [
    'ui',
    'messaging',
    'browser',
    'type:matching',
    // The sample on it is read and marked by what reads and marks pages.
    'type:page',
    'page/text/block-map.ts',
    'page/text/collect.ts',
    'page/draw/marks.ts',
    'page/point/mark-at.ts',
  ],
  popup: ['type:claims', 'type:matching', 'ui', 'messaging', 'browser', 'sites'],
  options: [
    'ui',
    'browser',
    'messaging',
    'storage',
    'claims',
    'matching',
    'sites',
    'lint',
    // Its preview is drawn under the names, and by the style sheet, of the marks in pages.
    'page/draw/mark-name.ts',
  ],
};

/** What is not our own; each has one or few rooms. */
const PACKAGES: Record<string, string[]> = {
  dexie: ['storage'],
  valibot: ['claims', 'messaging'],
  'webextension-polyfill': ['browser'],
  preact: ['ui', 'welcome', 'card', 'popup', 'options'],
  '@orama/stemmers': ['matching'],
  stopword: ['matching'],
};

const files = sourceFiles();
/** The card is a room inside the page's: injected on its own, it may use what the page script may not. */
const roomOf = (file: string) => (file.startsWith('src/page/card/') ? 'card' : file.split('/')[1]!);

it('every folder in src is a room with rules', () => {
  expect([...new Set(files.map((file) => roomOf(file.path)))].sort()).toEqual(Object.keys(MAY_USE).sort());
});

describe.each(files)('$path', ({ path: file, text, imports }) => {
  const room = roomOf(file);

  it('imports only what its room may', () => {
    const strange = imports.filter(({ target, typeOnly }) => {
      if (target.startsWith('src/')) {
        const used = roomOf(target);
        const rules = MAY_USE[room]!;
        return !(
          used === room ||
          rules.includes(used) ||
          rules.some((rule) => `src/${rule}` === target) ||
          (typeOnly && rules.includes(`type:${used}`))
        );
      }
      if (target.startsWith('public/')) return !typeOnly;
      const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!;
      return !PACKAGES[name]?.includes(room);
    });
    expect(strange).toEqual([]);
  });

  it('says at its top why it exists', () => {
    expect(text).toMatch(/^\/\*\*?\s/u);
  });

  it('is short enough to read in one go', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(260);
  });

  it('puts strings into the page as text, and runs none', () => {
    expect(text).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySet|\beval\(|new Function/u,
    );
  });

  it('asks the network for nothing', () => {
    expect(text).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/u);
  });

  if (room !== 'browser' && file !== 'src/page/api.ts')
    it('reaches the extension APIs through the seam', () => {
      expect(text).not.toMatch(/\bchrome\.|globalThis\.browser/u);
    });
});

it('the import finder sees what it must', () => {
  const background = files.find(({ path: file }) => file === 'src/background/background.ts')!;
  expect(background.imports).toContainEqual({ target: 'src/browser/api.ts', typeOnly: false });
  expect(background.imports).toContainEqual({ target: 'src/messaging/caller.ts', typeOnly: true });
});

it('nothing in src is dead: every file is imported or is an entry', () => {
  const used = new Set(files.flatMap(({ imports }) => imports.map(({ target }) => target)));
  const html = filesUnder('src', /\.html$/u).map((file) => readFileSync(path.join(ROOT, file), 'utf8'));
  const manifest = ['manifest.json', 'vite.config.ts']
    .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
    .join('\n');
  const isEntry = (file: string) =>
    manifest.includes(file) || html.some((text) => text.includes(path.basename(file)));
  expect(
    files
      .map(({ path: file }) => file)
      .filter((file) => !used.has(file) && !isEntry(file) && !file.endsWith('.d.ts')),
  ).toEqual([]);
});

it('no folder holds more files than one can look over', () => {
  const counts = new Map<string, number>();
  for (const { path: file } of files)
    counts.set(path.dirname(file), (counts.get(path.dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 14)).toEqual([]);
});
