/** Access to sites that the manifest does not name. Asked for late and one site at a time. */
import { coversHost, patternForHost } from '../../sites/pattern.ts';
import { browser } from '../api.ts';

/**
 * Call as the first statement of a click handler: an await before it and the browser no longer sees the click.
 * @returns whether the reader granted it.
 */
export function requestSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternForHost(site)] });
}

/** Gives a granted site back. Sites named by the manifest stay; they are switched off instead. */
export function dropSite(site: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternForHost(site)] });
}

/** Whether the page script may run there: named by the manifest, or granted. */
export async function hasAccess(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  // Chromium's `contains` knows nothing of the manifest's content scripts; Firefox's does, and the reader may have
  // taken those sites back, so there it alone decides.
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const named = scripts.some(({ matches = [] }) => matches.some((pattern) => coversHost(pattern, hostname)));
  if (named && !canWithdrawSites()) return true;
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Firefox treats all sites of a manifest as optional. */
function canWithdrawSites(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}

/** Match patterns of all sites that may be read, those of the manifest's content script included. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}
