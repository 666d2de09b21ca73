/** Search among claims, and what people type when asked for a site. */
import { expect, test } from 'vitest';
import { topicLabel } from '../../src/claims/topic-label.ts';
import { filterClaims } from '../../src/options/claims/filter-claims.ts';
import { hostOf, hostOfPattern } from '../../src/options/sites/host-of.ts';
import { routeOf } from '../../src/options/use-route.ts';
import type { StoredClaim } from '../../src/storage/claims.ts';

const stored = (id: string, topic: string, statement: string) =>
  ({
    ref: `p/${id}`,
    pack: { id: 'p', perspectives: [{ id: 'kyiv', label: 'Kyjiw' }] },
    claim: {
      id,
      topic,
      statement,
      context: '',
      match: { phrases: [{ text: `phrase of ${id}` }], phrasings: [], anchors: [], exclusions: [] },
      framings: [
        { id: 'f', perspective: 'kyiv', frame: 'fair price', summary: 'Résumé', outlet: 'Canal News' },
      ],
    },
  }) as unknown as StoredClaim;
const claims = [stored('a', 'x', 'The toll is a tax'), stored('b', 'y', 'The bridge is safe')];
const found = (text: string, topic = '', pack = '') =>
  filterClaims(claims, { text, topic, pack }).map(({ claim }) => claim.id);

test('all words must be there, anywhere, in any case and without accents', () => {
  expect(found('')).toEqual(['a', 'b']);
  expect(found('TAX toll')).toEqual(['a']);
  expect(found('kyjiw resume')).toEqual(['a', 'b']);
  expect(found('phrase of b')).toEqual(['b']);
  expect(found('tax bridge')).toEqual([]);
});

test('topic and pack narrow it down', () => {
  expect(found('', 'y')).toEqual(['b']);
  expect(found('', '', 'other')).toEqual([]);
});

test('topics read like words', () => expect(topicLabel('energy-policy')).toBe('Energy policy'));

test('a site is a host, however it was typed', () => {
  expect(hostOf(' https://www.BBC.co.uk/news?x=1 ')).toBe('bbc.co.uk');
  expect(hostOf('example.com:8080/a')).toBe('example.com');
  for (const wrong of ['', 'news', 'two words.com', 'ftp://example.com', 'javascript:alert(1)', 'http://'])
    expect(hostOf(wrong), wrong).toBeUndefined();
});

test('the site of a match pattern', () => {
  expect(hostOfPattern('*://*.example.com/*')).toBe('example.com');
  expect(hostOfPattern('https://example.com/*')).toBe('example.com');
  expect(hostOfPattern('<all_urls>')).toBeUndefined();
  expect(hostOfPattern('https://*/*')).toBeUndefined();
});

test('addresses lead to sections, wrong ones to the claims', () => {
  expect(routeOf('')).toEqual({ section: 'claims' });
  expect(routeOf('#edit/my-claim')).toEqual({ section: 'edit', id: 'my-claim' });
  expect(routeOf('#claims/50%')).toEqual({ section: 'claims', id: '50%' });
  expect(routeOf('#nowhere')).toEqual({ section: 'claims' });
});
