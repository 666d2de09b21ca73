/** "Not this": keeps what the reader muted, and takes it out of every scan before a page hears of it. */
import { refreshTabs } from '../browser/refresh-tabs.ts';
import type { Match } from '../matching/match-types.ts';
import type { MuteRequest } from '../messaging/protocol.ts';
import { isWithin, siteOf } from '../sites/pattern.ts';
import { addMute, type MuteTable, muteId, readMutes, removeMutes } from '../storage/mutes.ts';

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

/** @throws StorageError: a muted claim must not come back because its mute could not be read. */
export async function withoutMuted(matches: readonly Match[], url: string | undefined): Promise<Match[]> {
  if (matches.length === 0) return [];
  const table = await readMutes();
  const site = siteOf(url);
  return matches.filter((match) => !isMuted(match, site, table));
}

/** @throws when a site is to be muted on a page that has none. */
export async function mute(request: MuteRequest, url: string | undefined): Promise<string> {
  const site = request.scope === 'site' ? siteOf(url) : undefined;
  if (request.scope === 'site' && !site) throw new Error('this page belongs to no site');
  const id = await addMute(site ? { ...request, site } : request);
  await refreshTabs();
  return id;
}

export async function unmute(ids: readonly string[]): Promise<void> {
  await removeMutes(ids);
  await refreshTabs();
}
