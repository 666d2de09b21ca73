/**
 * The packs that ship with the extension. Kept as text until one is wanted: the worker starts many times a day and has
 * read them on the first. A pack that cannot be read must not reach a build: tests/packs checks.
 */
import { type ReadPack, readPack } from '../claims/read.ts';
import everyday from './everyday.json?raw';
import witkoffLeak from './witkoff-leak.json?raw';

export interface BundledPack {
  id: string;
  version: string;
  /** Tens of milliseconds for a pack of a hundred claims. */
  read: () => ReadPack;
}

/** A pack's own fields stand before its claims. */
function field(text: string, name: 'id' | 'version'): string {
  const [, value] = new RegExp(`"${name}":\\s*"([^"]+)"`, 'u').exec(text) ?? [];
  if (value === undefined) throw new TypeError(`a bundled pack without ${name}`);
  return value;
}

function bundledPack(text: string): BundledPack {
  return {
    id: field(text, 'id'),
    version: field(text, 'version'),
    read: () => {
      const read = readPack(JSON.parse(text));
      if (!read.ok) throw new TypeError(`${read.problems[0]!.place}: ${read.problems[0]!.problem}`);
      return read.value;
    },
  };
}

export const BUNDLED: readonly BundledPack[] = [everyday, witkoffLeak].map(bundledPack);

export function bundledPacks(): ReadPack[] {
  return BUNDLED.map((pack) => pack.read());
}
