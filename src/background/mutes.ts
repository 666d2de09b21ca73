/** "Not this": keeps what the reader muted, and takes it out of every scan before a page hears of it. */
import { refreshTabs } from '../browser/calls/refresh-tabs.ts';
import type { Match } from '../matching/match-types.ts';
import type { MuteRequest } from '../messaging/protocol.ts';
import { siteOf } from '../sites/pattern.ts';
import { addMute, isMuted, type NewMute, readMutes, removeMute } from '../storage/mutes.ts';

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
  return muteNamed(site ? { ...request, site } : request);
}

/** For a page of ours, which says itself what site is meant. */
export async function muteNamed(mute: NewMute): Promise<string> {
  const id = await addMute(mute);
  await refreshTabs();
  return id;
}

export async function unmute(id: string): Promise<void> {
  await removeMute(id);
  await refreshTabs();
}
