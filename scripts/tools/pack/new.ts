/** `pack new`: a pack that is sound from the first line, with a claim that shows every field. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Claim, MINE, PACK_FORMAT, PACK_FORMAT_VERSION, type Pack } from '../../../src/claims/model.ts';
import { BUNDLED } from '../../../src/packs/bundled.ts';
import { InputError } from '../input-error.ts';
import type { Request } from './pack.ts';
import { checkPublication } from './publication.ts';

const claim: Claim = {
  id: 'harbour-bridge-closing',
  kind: 'claim',
  topic: 'town',
  statement:
    'Whether the town council closed the harbour bridge for safety or to push traffic out of the centre.',
  context: 'The council points to an engineer’s report; shop owners say the report came after the decision.',
  match: {
    phrases: [
      { text: 'bridge of shame', framing: 'shops-traffic' },
      { text: 'bridge closure', needsAnchor: true },
    ],
    phrasings: ['The council shut the harbour bridge because engineers found cracks in it.'],
    patterns: [
      {
        slots: [
          ['@council', 'mayor'],
          ['closed', 'shut', 'sealed off', 'closure', 'closing'],
          ['bridge', 'harbour crossing'],
        ],
        without: ['drawbridge'],
      },
    ],
    anchors: ['Harbour Bridge', 'Port Ellory'],
    exclusions: ['bridge tournament'],
    examples: {
      marked: ['Engineers were right, the mayor said, and the harbour crossing had to be shut.'],
      unmarked: ['The council closed the swimming pool.'],
    },
  },
  framings: [
    {
      id: 'council-safety',
      perspective: 'council',
      frame: 'a matter of safety',
      stance: 'asserts',
      summary: 'Says that cracks left no choice.',
      keyWords: 'no choice but to close',
      speaker: 'The mayor',
      outlet: 'The Port Ellory Herald',
      url: 'https://example.org/replace-this-by-a-page-that-you-saw',
      date: '2026-01-31',
    },
    {
      id: 'shops-traffic',
      perspective: 'shop-owners',
      frame: 'a bridge of shame',
      stance: 'denies',
      summary: 'Hold that the council wanted cars out and found a reason.',
      speaker: 'A spokesman of the shop owners',
      outlet: 'The Port Ellory Herald',
      url: 'https://example.org/and-this-one-too',
      undated: true,
    },
  ],
};

/** Ids that mean a certain pack to the extension. */
const TAKEN = new Set([MINE, ...BUNDLED.map(({ id }) => id)]);

function idFor(file: string): string {
  const id = path
    .basename(file, '.json')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80);
  return id === '' ? 'my-pack' : TAKEN.has(id) ? `${id}-pack` : id;
}

export function newPack({
  files,
  from,
  date = new Date().toISOString().slice(0, 10),
  print,
}: Request): boolean {
  const [named, ...more] = files;
  if (!named || more.length > 0)
    throw new InputError('one file, please: name the pack’s file, as in `pack new my-town.json`.');
  checkPublication({ date });
  const file = named.endsWith('.json') ? named : `${named}.json`;
  const full = path.resolve(from, file);
  if (existsSync(full)) throw new InputError(`${file}: is there already; nothing was written.`);
  const id = idFor(file);
  const pack: Pack = {
    format: PACK_FORMAT,
    formatVersion: PACK_FORMAT_VERSION,
    id,
    title: 'What this pack is about',
    description: 'One or two sentences for readers who consider it.',
    version: '0.1.0',
    license: 'CC-BY-4.0',
    updated: date,
    language: 'en',
    perspectives: [
      { id: 'council', label: 'Town council' },
      { id: 'shop-owners', label: 'Shop owners' },
    ],
    topics: [{ id: 'town', label: 'The town' }],
    lists: { council: ['council', 'town hall', 'councillors'] },
    claims: [claim],
  };
  writeFileSync(full, `${JSON.stringify(pack, null, 2)}\n`, { flag: 'wx' });
  print(
    `${file} holds one made-up claim that shows every field. Replace it, then try: npm run pack -- lint ${file}`,
  );
  return true;
}
