/** The reader's "not this". Only what was muted is kept, never where it was read, except for mutes of one site. */
import type { ClaimRef } from '../claims/model.ts';
import type { Match } from '../matching/match-types.ts';
import { isWithin } from '../sites/pattern.ts';
import type { MuteRow } from './database.ts';
import { StorageError } from './errors.ts';
import { withDatabase } from './open.ts';

/** A reader mutes a few dozen; this keeps a page that forges clicks from filling the disk. */
export const MAX_MUTES = 5_000;

export type NewMute = Pick<MuteRow, 'scope' | 'claim' | 'phrase' | 'site'>;

/** The same mute has the same id, so that muting twice is muting once and undoing is exact. */
export function muteId({ scope, claim, phrase = '', site = '' }: NewMute): string {
  return [scope, claim, scope === 'phrase' ? phrase : scope === 'site' ? site : ''].join('|');
}

/** @returns its id. @throws StorageError */
export function addMute(mute: NewMute): Promise<string> {
  const id = muteId(mute);
  return withDatabase((db) =>
    db.transaction('rw', db.mutes, async () => {
      if (!(await db.mutes.get(id)) && (await db.mutes.count()) >= MAX_MUTES)
        throw new StorageError('full', `more than ${MAX_MUTES} mutes`);
      await db.mutes.put({ ...mute, id, changed: new Date().toISOString() });
      return id;
    }),
  );
}

export function removeMute(id: string): Promise<void> {
  return withDatabase((db) => db.mutes.delete(id));
}

/** Newest first. */
export function listMutes(): Promise<MuteRow[]> {
  return withDatabase((db) => db.mutes.orderBy('changed').reverse().toArray());
}

/** What the scan asks of every match, as sets: pages may have hundreds of matches and readers dozens of mutes. */
export interface MuteTable {
  claims: ReadonlySet<ClaimRef>;
  /** Ids of mutes of the scope `phrase`. */
  phrases: ReadonlySet<string>;
  /** Hosts by claim. */
  sites: ReadonlyMap<ClaimRef, ReadonlySet<string>>;
}

export async function readMutes(): Promise<MuteTable> {
  const rows = await listMutes();
  const sites = new Map<ClaimRef, Set<string>>();
  for (const { scope, claim, site } of rows)
    if (scope === 'site' && site) sites.set(claim, (sites.get(claim) ?? new Set()).add(site));
  const of = (wanted: MuteRow['scope']) => rows.filter(({ scope }) => scope === wanted);
  return {
    claims: new Set(of('claim').map(({ claim }) => claim)),
    phrases: new Set(of('phrase').map(({ id }) => id)),
    sites,
  };
}

/** A mute for `bbc.co.uk` holds for `news.bbc.co.uk` too, as the switch of a site does. Pure. */
export function isMuted(
  { claim, evidence }: Pick<Match, 'claim' | 'evidence'>,
  site: string | undefined,
  { claims, phrases, sites }: MuteTable,
): boolean {
  if (claims.has(claim)) return true;
  if (phrases.has(muteId({ scope: 'phrase', claim, phrase: evidence.phrase }))) return true;
  const hosts = site === undefined ? undefined : sites.get(claim);
  return hosts !== undefined && [...hosts].some((host) => isWithin(site!, host));
}
