/** `pack diff`: what changed between two versions, for those who decide whether to take the newer one. */
import type { Claim, ClaimMatchers, Framing, PackInfo, Pattern } from '../../../../src/claims/model.ts';
import { counted } from '../../counted.ts';
import { InputError } from '../../input-error.ts';
import { changedFields, changedRows, changedTexts } from './changes.ts';
import type { Request } from '../pack.ts';
import { type PackFile, readAndTell } from '../read/read-pack-file.ts';

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** A pattern has no name: it is what its slots hold. */
function patternWords({ slots, ...rest }: Pattern): string {
  const more = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
  return `${slots.map((slot) => slot.join(' / ')).join(' + ')}${more}`;
}

const framingWords = ({ id, perspective, outlet, frame }: Framing) =>
  `${id} (${perspective}, ${outlet}): ${frame}`;

function matcherChanges(before: ClaimMatchers, after: ClaimMatchers): string[] {
  const patterns = ({ patterns = [] }: ClaimMatchers) => patterns.map(patternWords);
  const texts = (name: string, of: (match: ClaimMatchers) => readonly string[] | undefined) =>
    changedTexts(name, of(before) ?? [], of(after) ?? []);
  return [
    ...changedRows('phrases', before.phrases, after.phrases, ({ text }) => text),
    ...changedTexts('patterns', patterns(before), patterns(after)),
    ...texts('phrasings', ({ phrasings }) => phrasings),
    ...texts('anchors', ({ anchors }) => anchors),
    ...texts('exclusions', ({ exclusions }) => exclusions),
    ...texts('examples that must be marked', ({ examples }) => examples?.marked),
    ...texts('examples that must not be marked', ({ examples }) => examples?.unmarked),
  ];
}

function claimChanges(before: Claim, after: Claim): string[] {
  return [
    ...changedFields(before, after, { except: ['match', 'framings'] }),
    ...changedRows('framing', before.framings, after.framings, ({ id }) => id, framingWords),
    ...matcherChanges(before.match, after.match),
  ];
}

function infoChanges(before: PackInfo, after: PackInfo): string[] {
  const lists = [...new Set([...Object.keys(before.lists ?? {}), ...Object.keys(after.lists ?? {})])];
  return [
    ...changedFields(before, after, {
      except: ['id', 'version', 'updated', 'perspectives', 'topics', 'lists'],
    }),
    ...changedRows('perspective', before.perspectives, after.perspectives, ({ id }) => id),
    ...changedRows('topic', before.topics ?? [], after.topics ?? [], ({ id }) => id),
    ...lists.flatMap((name) =>
      changedTexts(`list @${name}`, before.lists?.[name] ?? [], after.lists?.[name] ?? []),
    ),
  ];
}

/** @returns whether anything but version and date differs. */
function tell(old: PackFile, now: PackFile, print: Request['print']): boolean {
  const [had, has] = [byId<Claim>(old.claims), byId<Claim>(now.claims)];
  const info = infoChanges(old.info, now.info);
  for (const change of info) print(change);
  const added = now.claims.filter(({ id }) => !had.has(id));
  const gone = old.claims.filter(({ id }) => !has.has(id));
  for (const { id, statement } of added) print(`+ ${id}: ${statement}`);
  for (const { id, statement } of gone) print(`- ${id}: ${statement}`);
  let differing = 0;
  for (const claim of now.claims) {
    const other = had.get(claim.id);
    const changes = other ? claimChanges(other, claim) : [];
    if (changes.length === 0) continue;
    differing += 1;
    print(`~ ${claim.id}`);
    for (const change of changes) print(`    ${change}`);
  }
  print(`${counted(added.length, 'claim')} added, ${gone.length} gone, ${differing} changed.`);
  return info.length + added.length + gone.length + differing > 0;
}

const named = ({ info }: PackFile) => `${info.id} ${info.version} (${info.updated})`;

export function diff(request: Request): boolean {
  const { files, print } = request;
  if (files.length !== 2) throw new InputError('two packs are compared: name the old one and the new one.');
  const { packs, faults } = readAndTell(request);
  const [old, now = old] = packs;
  if (!old || !now || (packs.length < 2 && files[0] !== files[1])) return false;
  print(`${named(old)} → ${named(now)}`);
  if (old.info.id !== now.info.id)
    print(`These are two packs, "${old.info.id}" and "${now.info.id}", not two versions of one.`);
  const differs = tell(old, now, print);
  if (!differs || old.info.id !== now.info.id || old.info.version !== now.info.version)
    return faults.length === 0;
  print(`Both call themselves version ${now.info.version}. Give the newer one a higher number.`);
  return false;
}
