import { expect, it } from 'vitest';
import { countryOf } from '../../scripts/tools/pack/stats/country-of.ts';

it.each([
  ['https://www.bbc.co.uk/news/1', 'GB'],
  ['https://council.example.uk/', 'GB'],
  ['https://www.theguardian.com/x', 'GB'],
  ['https://thune.senate.gov/x', 'US'],
  ['https://blog.heritage.org/x', 'US'],
  ['https://www.eeas.europa.eu/x', 'EU'],
  ['https://www.who.int/x', 'international'],
  ['https://parlament.example.hu/', 'HU'],
  ['https://startup.io/', 'unknown'],
  ['https://example.org/', 'unknown'],
])('%s: %s', (url, country) => {
  expect(countryOf(url)).toBe(country);
});
