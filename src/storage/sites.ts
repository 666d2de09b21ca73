/** The user's switch per site. A site without a row is on: the manifest or a permission decides whether it is read. */
import { isWithin } from '../sites/pattern.ts';
import type { SiteRow } from './database.ts';
import { withDatabase } from './open.ts';

/** A switch for `bbc.co.uk` also holds for `news.bbc.co.uk`; the narrowest one wins. */
export async function isSiteOn(site: string): Promise<boolean> {
  const rows = await listSites();
  const nearest = rows
    .filter((row) => isWithin(site, row.site))
    .sort((a, b) => b.site.length - a.site.length)[0];
  return nearest?.on ?? true;
}

export function setSite(site: string, on: boolean): Promise<void> {
  return withDatabase(async (db) => {
    await db.sites.put({ site, on });
  });
}

export function forgetSite(site: string): Promise<void> {
  return withDatabase((db) => db.sites.delete(site));
}

export function listSites(): Promise<SiteRow[]> {
  return withDatabase((db) => db.sites.orderBy('site').toArray());
}
