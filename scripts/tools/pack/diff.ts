/** `pack diff`: what changed between two versions, for those who decide whether to take the newer one. */
import { isDeepStrictEqual } from 'node:util';
import type { Claim, Framing } from '../../../src/claims/model.ts';
import { InputError } from '../input-error.ts';
import type { Request } from './pack.ts';
import { readPackFile } from './read-pack-file.ts';

const MATCHERS = ['phrases', 'phrasings', 'patterns', 'anchors', 'exclusions'] as const;

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

function changedFields(before: object, after: object, except: readonly string[]): string[] {
  const [old, now] = [before, after] as Record<string, unknown>[];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !except.includes(key) && !isDeepStrictEqual(old![key], now![key]),
  );
}

function framingChanges(before: Claim, after: Claim): string[] {
  const [old, now] = [byId<Framing>(before.framings), byId<Framing>(after.framings)];
  return [
    ...after.framings
      .filter(({ id }) => !old.has(id))
      .map(({ id, outlet }) => `framing added: ${id} (${outlet})`),
    ...before.framings
      .filter(({ id }) => !now.has(id))
      .map(({ id, outlet }) => `framing gone: ${id} (${outlet})`),
    ...after.framings.flatMap((framing) => {
      const other = old.get(framing.id);
      const fields = other ? changedFields(other, framing, ['checked']) : [];
      return fields.length > 0 ? [`framing ${framing.id}: other ${fields.join(', ')}`] : [];
    }),
  ];
}

function matcherChanges(before: Claim, after: Claim): string[] {
  return MATCHERS.flatMap((name) => {
    const texts = (claim: Claim) => new Set((claim.match[name] ?? []).map((row) => JSON.stringify(row)));
    const [old, now] = [texts(before), texts(after)];
    const added = [...now].filter((row) => !old.has(row)).length;
    const gone = [...old].filter((row) => !now.has(row)).length;
    return added + gone > 0 ? [`${name}: ${added} added, ${gone} gone`] : [];
  });
}

function claimChanges(before: Claim, after: Claim): string[] {
  return [
    ...changedFields(before, after, ['match', 'framings']).map((field) => `other ${field}`),
    ...framingChanges(before, after),
    ...matcherChanges(before, after),
  ];
}

export function diff({ files, from, print }: Request): boolean {
  const [before, after, ...more] = files;
  if (!before || !after || more.length > 0)
    throw new InputError('two packs are compared: name the old one and the new one.');
  const [old, now] = [readPackFile(before, from), readPackFile(after, from)];
  const [had, has] = [byId<Claim>(old.claims), byId<Claim>(now.claims)];
  print(
    `${old.info.id} ${old.info.version} (${old.info.updated}) → ${now.info.id} ${now.info.version} (${now.info.updated})`,
  );
  for (const field of changedFields(old.info, now.info, ['version', 'updated'])) print(`other ${field}`);
  for (const { id, statement } of now.claims) if (!had.has(id)) print(`+ ${id}: ${statement}`);
  for (const { id, statement } of old.claims) if (!has.has(id)) print(`- ${id}: ${statement}`);
  let changed = 0;
  for (const claim of now.claims) {
    const other = had.get(claim.id);
    const changes = other ? claimChanges(other, claim) : [];
    if (changes.length === 0) continue;
    changed += 1;
    print(`~ ${claim.id}`);
    for (const change of changes) print(`    ${change}`);
  }
  const count = (rows: readonly Claim[], known: ReadonlyMap<string, Claim>) =>
    rows.filter(({ id }) => !known.has(id)).length;
  print(`${count(now.claims, had)} claims added, ${count(old.claims, has)} gone, ${changed} changed.`);
  return true;
}
