import { expect, it, vi } from 'vitest';
import type { Match } from '../../src/matching/match-types.ts';
import type { ClaimView } from '../../src/messaging/protocol.ts';
import { howSaid } from '../../src/page/card/view/how-said.ts';
import { whySentence } from '../../src/page/card/view/why-sentence.ts';

vi.mock('../../src/browser/api.ts', () => import('../ui/api-with-words.ts'));

const view = {
  claim: { match: { anchors: ['Witkoff'] } },
  pack: { id: 'p', title: 'The leak', updated: '2026-11-22' },
} as unknown as ClaimView;
const because = (change: Partial<Match>, text = 'hybrid warfare') =>
  whySentence({ via: 'phrase', score: 1, evidence: { phrase: 'hybrid warfare' }, ...change }, text, view);

it('says which words, from which pack, and how sure', () => {
  const pack = 'the pack “The leak” of Nov 22, 2026';
  expect(because({})).toBe(
    `Marked because the page says “hybrid warfare”, word for word as in ${pack}: a sure match.`,
  );
  expect(because({}, 'hybrid wars')).toBe(
    `Marked because the page has a form of “hybrid warfare” from ${pack}: a sure match.`,
  );
  expect(because({ evidence: { phrase: 'hybrid warfare', anchor: 'witkoff' } })).toBe(
    `Marked because the page says “hybrid warfare” and also names “Witkoff”, both from ${pack}: a sure match.`,
  );
});

it('says so where it is less sure, with the words that speak for it', () => {
  const evidence = { phrase: 'some sentence', words: ['leaked', 'call', 'Leaked'] };
  expect(because({ via: 'paraphrase', score: 0.9, evidence })).toContain('“Leaked” and “call”');
  expect(because({ via: 'paraphrase', score: 0.9, evidence })).toContain('very likely the same claim');
  expect(because({ via: 'paraphrase', score: 0.45, evidence })).toContain('it may be another');
});

it('says how the page puts it, and nothing where that is unsure', () => {
  expect(howSaid({ voice: 'attributed', speaker: 'Ushakov' })).toBe(
    'The page gives it as the words of Ushakov.',
  );
  expect(howSaid({ voice: 'quoted' })).toBe('The page quotes it.');
  expect(howSaid({ voice: 'denied', speaker: 'Moscow' })).toBe('The page reports that Moscow denies it.');
  expect(howSaid({ voice: 'unsure', speaker: 'Moscow' })).toBe('');
});
