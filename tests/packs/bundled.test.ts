import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimRef, isActive, type Pack } from '../../src/claims/model.ts';
import { readPack } from '../../src/claims/read.ts';
import { lintClaims, lintedOf } from '../../src/lint/lint-pack.ts';
import { buildIndex } from '../../src/matching/index/compiled-index.ts';
import { indexableOf } from '../../src/matching/indexable.ts';
import { matchBlocks } from '../../src/matching/match/match-blocks.ts';
import { bundledPacks } from '../../src/packs/bundled.ts';

const folder = new URL('../../src/packs/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): Pack => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** Sentences of our own, beyond the examples: which framing each mark must tell, and what must leave it silent. */
type Cases = Record<string, { marks: { text: string; framing: string | null }[]; silent: string[] }>;

it('all pack files ship', () => {
  expect(bundledPacks().map(({ info }) => `${info.id}.json`)).toEqual(files);
});

describe.each(files)('%s', (name) => {
  const pack = read(name);
  const result = readPack(pack);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { claims, refused } = result.value;
  const index = buildIndex(claims.map((claim) => indexableOf(pack, claim)));
  const matches = (text: string) => matchBlocks(index, [{ id: 0, text }]).matches;

  it('has no claim that the schema refuses', () => {
    expect(refused).toEqual([]);
  });

  it('compares at least two perspectives in every claim', () => {
    expect(claims.filter((claim) => !isActive(claim)).map(({ id }) => id)).toEqual([]);
  });

  it('has nothing that the lint refuses, and says no sentence twice', () => {
    const others = files.filter((other) => other !== name).map(read);
    const findings = lintClaims(lintedOf(pack, claims), {
      bundled: true,
      others: others.flatMap((other) => lintedOf(other, other.claims)),
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  }, 60_000);

  it('shows by examples what every claim marks, and what it does not', () => {
    const few = claims.filter(({ match: { examples } }) => {
      return (examples?.marked.length ?? 0) < 5 || (examples?.unmarked.length ?? 0) < 3;
    });
    expect(few.map(({ id }) => id)).toEqual([]);
  });

  const casesFile = new URL(`../fixtures/packs/${pack.id}.cases.json`, import.meta.url);
  const cases = existsSync(casesFile) ? (JSON.parse(readFileSync(casesFile, 'utf8')) as Cases) : {};
  describe.each(Object.entries(cases))('%s', (id, { marks, silent }) => {
    it.each(marks)('marks: $text', ({ text, framing }) => {
      expect(matches(text)).toEqual(
        expect.arrayContaining([expect.objectContaining({ claim: claimRef(pack.id, id), framing })]),
      );
    });
    it.each(silent)('is silent: %s', (text) => {
      expect(matches(text).filter(({ claim }) => claim === claimRef(pack.id, id))).toEqual([]);
    });
  });
});
