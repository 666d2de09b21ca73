/** The popup's list: one entry a claim, in reading order, with the page's own words. */
import { expect, test } from 'vitest';
import type { ClaimRef } from '../../src/claims/model.ts';
import { type ClaimView, MAX_PHRASE_LENGTH } from '../../src/messaging/protocol.ts';
import { mutableParts } from '../../src/popup/claim/mutable-parts.ts';
import { claimsOnPage, type PageMatch, refsOf } from '../../src/popup/page/claims-on-page.ts';

const match = (claim: ClaimRef, text: string, sequence: number): PageMatch => ({
  block: sequence,
  start: 0,
  end: text.length,
  claim,
  kind: 'term',
  framing: null,
  via: 'phrase',
  score: 1,
  voice: 'asserted',
  evidence: { phrase: text },
  text,
  sequence,
});
const view = (ref: ClaimRef) => ({ ref }) as ClaimView;

test('claims in the order in which the page mentions them', () => {
  const matches = [match('p/b', 'x', 0), match('p/a', 'y', 1), match('p/b', 'z', 2)];
  expect(refsOf(matches)).toEqual(['p/b', 'p/a']);
  const claims = claimsOnPage(
    matches,
    new Map([
      ['p/a', view('p/a')],
      ['p/b', view('p/b')],
    ]),
  );
  expect(claims.map((claim) => [claim.view.ref, claim.matches.length])).toEqual([
    ['p/b', 2],
    ['p/a', 1],
  ]);
});

test('a claim that was deleted meanwhile is left out', () => {
  expect(claimsOnPage([match('p/a', 'x', 0)], new Map())).toEqual([]);
});

test('what of a claim can be muted: each phrase and each site once', () => {
  const matches = [
    match('p/a', 'word', 0),
    match('p/a', 'word', 1),
    match('p/a', 'x'.repeat(MAX_PHRASE_LENGTH + 1), 2),
    { ...match('p/a', 'other', 3), frame: 5, site: 'bbc.co.uk' },
    // A frame without an address of its own goes by that of its page.
    { ...match('p/a', 'other', 4), frame: 6, site: undefined },
  ];
  expect(mutableParts(matches, 'reuters.com')).toEqual({
    phrases: ['word', 'other'],
    sites: ['reuters.com', 'bbc.co.uk'],
  });
  expect(mutableParts([match('p/a', 'word', 0)], '').sites).toEqual([]);
});
