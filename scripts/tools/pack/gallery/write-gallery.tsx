/** @jsxRuntime automatic */
/** @jsxImportSource preact */
/** The gallery as text: everything that it shows and does is in the one file. */
// First: the page's parts ask for the browser as soon as they are loaded.
import './extension-words.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Claim, PackInfo } from '../../../../src/claims/model.ts';
import { GalleryPage } from './gallery-page.tsx';
import { type IndexedPack, IndexPage } from './index-page.tsx';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const style = () =>
  ['../../../../src/ui/look/theme.css', '../../../../src/ui/framings/framings.css', 'gallery.css']
    .map(read)
    .join('\n');

/** Columns are placed by style attributes, which no hash covers. */
const policyFor = (script: string) =>
  `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src ${script}`;

const written = (page: VNode) => `<!doctype html>\n${renderToString(page)}\n`;

/** @param sum of the published pack, hexadecimal. */
export function galleryOf(pack: PackInfo, claims: readonly Claim[], sum: string): string {
  const script = read('search.js');
  const policy = policyFor(sha256(script));
  return written(
    <GalleryPage pack={pack} claims={claims} style={style()} script={script} policy={policy} sum={sum} />,
  );
}

export function galleryIndexOf(packs: readonly IndexedPack[]): string {
  return written(<IndexPage packs={packs} style={style()} policy={policyFor("'none'")} />);
}
