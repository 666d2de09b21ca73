/** The popup's list: one entry a claim, in reading order, with the page's own words. */
import { expect, test } from 'vitest';
import type { ClaimRef } from '../../src/claims/model.ts';
import type { ClaimView } from '../../src/messaging/protocol.ts';
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
