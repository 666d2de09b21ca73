/** Where a source is at home, as far as its address tells. */
import newsHosts from '../../../../src/sites/news-hosts.json';
import { siteOf } from '../../../../src/sites/pattern.ts';
import otherHosts from './source-countries.json';

const COUNTRY = new Map([
  ...Object.entries(otherHosts).flatMap(([country, hosts]) => hosts.map((host) => [host, country] as const)),
  ...newsHosts.map(({ host, country }) => [host, country] as const),
]);

/** Endings that are no country's code, or another than the one in use. */
const ENDINGS: Record<string, string> = {
  gov: 'US',
  mil: 'US',
  edu: 'US',
  uk: 'GB',
  eu: 'EU',
  int: 'international',
};

/** Sold to anybody: these say nothing of a country. */
const FOR_ALL = new Set(['ai', 'cc', 'co', 'fm', 'gg', 'io', 'me', 'tv', 'ws']);

/** @returns a code such as `US`; `EU`, `international`, or `unknown`. */
export function countryOf(url: string): string {
  const host = siteOf(url) ?? '';
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const country = COUNTRY.get(name);
    if (country) return country;
  }
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (ENDINGS[ending]) return ENDINGS[ending];
  return ending.length === 2 && !FOR_ALL.has(ending) ? ending.toUpperCase() : 'unknown';
}
