/** The switches: may this page be read, and what the popup must know of a site. */
import { refreshTabs } from '../browser/calls/refresh-tabs.ts';
import { readArrival } from '../browser/remembered/arrival.ts';
import { readSettings, writeSettings } from '../browser/remembered/settings.ts';
import { hasAccess } from '../browser/site-access/permissions.ts';
import type { Silence, SiteStatus } from '../messaging/protocol.ts';
import { siteOf } from '../sites/pattern.ts';
import { isSiteOn, setSite } from '../storage/sites.ts';

/** An unreadable database cannot answer: the site counts as on, and the scan then says what is wrong. */
async function isOn(site: string): Promise<boolean> {
  return isSiteOn(site).catch(() => true);
}

export async function silenceFor(url: string | undefined): Promise<Silence | null> {
  if (!(await readSettings()).everywhere) return 'off-everywhere';
  const site = siteOf(url);
  return site && !(await isOn(site)) ? 'off-here' : null;
}

/** @throws when the URL is not one of a web page. */
export async function siteStatus(url: string): Promise<SiteStatus> {
  const site = siteOf(url);
  if (!site) throw new Error(`not a web page: ${url.slice(0, 200)}`);
  const [{ everywhere }, on, access, arrival] = await Promise.all([
    readSettings(),
    isOn(site),
    hasAccess(url),
    readArrival(),
  ]);
  return { site, on, onEverywhere: everywhere, access, arrival };
}

export async function switchSite(site: string, on: boolean): Promise<void> {
  await setSite(site, on);
  await refreshTabs();
}

export async function switchEverywhere(on: boolean): Promise<void> {
  await writeSettings({ everywhere: on });
  await refreshTabs();
}
