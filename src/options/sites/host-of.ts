/** What somebody types when asked for a site: a host, an address, with or without www. Pure. */
import { siteOf } from '../../sites/pattern.ts';

/** "https://www.BBC.co.uk/news" → "bbc.co.uk". @returns undefined for what cannot be a site. */
export function hostOf(typed: string): string | undefined {
  const text = typed.trim();
  if (!text || /\s/u.test(text)) return undefined;
  const site = siteOf(/^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
  return site && (site.includes('.') || site === 'localhost') ? site : undefined;
}

/** `*://*.example.com/*` → `example.com`; undefined for patterns that name no single site. */
export function hostOfPattern(pattern: string): string | undefined {
  const host = /^[^:]+:\/\/(?:\*\.)?([^/*]+)\//u.exec(pattern)?.[1];
  return host || undefined;
}
