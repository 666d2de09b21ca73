/** The packs that ship with the extension. A pack that cannot be read must not reach a build: tests/packs checks. */
import { type ReadPack, readPack } from '../claims/read.ts';
import witkoffLeak from './witkoff-leak.json';

export function bundledPacks(): ReadPack[] {
  return [witkoffLeak].flatMap((file: unknown) => {
    const read = readPack(file);
    return read.ok ? [read.value] : [];
  });
}
