/** The popup's list: one entry a claim, in reading order, with the page's own words. */
import { expect, test } from 'vitest';
import type { ClaimRef } from '../../src/claims/model.ts';
import type { ClaimView } from '../../src/messaging/protocol.ts';
import { claimsOnPage, type PageMatch, refsOf, wordings } from '../../src/popup/claims-on-page.ts';

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

test('each wording once, whatever its case and spaces', () => {
  const texts = ['hybrid  war', 'Hybrid war', 'hybrid\nwarfare'];
  expect(wordings(texts.map((text, at) => match('p/a', text, at)))).toEqual(['hybrid war', 'hybrid warfare']);
});

test('the page’s double quotation marks become single ones, and long words are cut', () => {
  expect(wordings([match('p/a', 'act of “hybrid war”', 0)])).toEqual(['act of ‘hybrid war’']);
  const [cut] = wordings([match('p/a', 'a'.repeat(500), 0)]);
  expect(cut).toHaveLength(140);
  expect(cut?.endsWith('…')).toBe(true);
});
