/**
 * Web pages that no extension may touch, whatever was granted: the browsers' own shops and accounts. They look like any
 * other site, and no API names them. Pure.
 *
 * Chromium: the Web Store, at its address and at the former one (extensions/common/extension_urls.cc). Firefox: the
 * preference `extensions.webextensions.restrictedDomains` as of version 153: whole hosts, without those below them.
 */
import places from './closed-pages.json' with { type: 'json' };

/** @param own address of something of the extension's: its scheme tells the browser. */
export function isClosedPage(url: string, own: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname } = new URL(url);
  if (!/^https?:$/u.test(protocol)) return false;
  const closed = places[own.startsWith('moz-extension:') ? 'firefox' : 'chromium'];
  const place = `${hostname}${pathname}`;
  return closed.some((start) => place === start || place.startsWith(`${start}/`));
}
