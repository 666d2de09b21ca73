/** Access to sites that the manifest does not name. Asked for late and one site at a time. */
import { patternForHost } from '../sites/pattern.ts';
import { browser } from './api.ts';

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

export async function hasAccess(url: string): Promise<boolean> {
  const { protocol, host } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${host.replace(/:\d+$/u, '')}/*`] });
}

/** Match patterns of all sites that may be read, those of the manifest's content script included. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}
