/** The lint of one file among those given and those that every reader has. */
import type { Finding, Linted } from '../../../../src/lint/finding.ts';
import { lintedOf, lintPack } from '../../../../src/lint/lint-pack.ts';
import { BUNDLED } from '../../../../src/packs/bundled.ts';
import { wordsFor } from '../../in-words.ts';
import type { PackFile } from '../read/read-pack-file.ts';

/** By pack id; the lint remembers what it knows of a claim as long as the claim is the same object. */
const bundled = new Map<string, Linted[]>();

/** Bundled packs that none of the files is a version of. */
function bundledBeside(files: readonly PackFile[]): Linted[] {
  return BUNDLED.filter(({ id }) => files.every(({ info }) => info.id !== id)).flatMap((pack) => {
    let claims = bundled.get(pack.id);
    if (!claims) {
      const read = pack.read();
      claims = lintedOf(read.info, read.claims);
      bundled.set(pack.id, claims);
    }
    return claims;
  });
}

/** @returns what lints one of the files. @param notes without them it takes half as long. */
export function linter(files: readonly PackFile[], notes: boolean) {
  const beside = bundledBeside(files);
  const ids = new Set(BUNDLED.map(({ id }) => id));
  return (file: PackFile): Finding[] => {
    const others = files.filter((other) => other !== file);
    return lintPack(file, {
      // Two versions of one pack are no duplicates of each other.
      others: [
        ...beside,
        ...others
          .filter(({ info }) => info.id !== file.info.id)
          .flatMap(({ info, claims }) => lintedOf(info, claims)),
      ],
      bundled: ids.has(file.info.id),
      notes,
    });
  };
}

export function lineOf(file: PackFile, { severity, claim, place, rule, details }: Finding): string {
  return `${file.name}: ${severity}: ${claim ? `${claim}: ` : ''}${place}: ${wordsFor(`lint_${rule}`, details)}`;
}
