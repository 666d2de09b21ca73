/** Hosts and match patterns: which sites the extension reads. Pure; also used by vite.config.ts for the manifest. */

/** `reuters.com` → the pattern for it and every host below it, http and https. */
export function patternForHost(host: string): string {
  return `*://*.${host}/*`;
}

/**
 * The name under which a page's site is switched on and off: the URL's host without "www.".
 * `undefined` for anything that extensions may not or should not read.
 */
export function siteOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  try {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:') return undefined;
    return hostname.replace(/^www\./u, '') || undefined;
  } catch {
    return undefined;
  }
}

/** Whether `host` is `parent` or lies below it. */
export function isWithin(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}

/** Whether one of our own patterns (`patternForHost`) covers the host. */
export function coversHost(pattern: string, host: string): boolean {
  const [, parent] = /^\*:\/\/\*\.([^/]+)\/\*$/u.exec(pattern) ?? [];
  return parent !== undefined && isWithin(host, parent);
}
