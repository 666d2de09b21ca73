/** "You are here" comes first; the others keep the order in which the pack gives them. */
import { expect, test } from 'vitest';
import type { Framing } from '../../src/claims/model.ts';
import { orderFramings } from '../../src/ui/framings/order-framings.ts';

const framing = (id: string): Framing => ({
  id,
  perspective: id,
  frame: id,
  stance: 'asserts',
  summary: id,
  outlet: id,
  url: 'https://example.com/',
});
const all = ['a', 'b', 'c', 'd'].map(framing);
const ids = (uses: Parameters<typeof orderFramings>[1]) =>
  orderFramings(all, uses).map((placed) => placed.framing.id);

test('without a framing in use nothing moves', () => {
  expect(ids([])).toEqual(['a', 'b', 'c', 'd']);
  expect(ids([{ framing: null, voice: 'asserted' }])).toEqual(['a', 'b', 'c', 'd']);
});

test('the framing that the page uses leads', () => {
  expect(ids([{ framing: 'c', voice: 'asserted' }])).toEqual(['c', 'a', 'b', 'd']);
});

test('of several the one used most leads, then the one met first', () => {
  const use = (id: string) => ({ framing: id, voice: 'quoted' }) as const;
  expect(ids([use('b'), use('d'), use('d')])).toEqual(['d', 'b', 'a', 'c']);
  expect(ids([use('d'), use('b')])).toEqual(['d', 'b', 'a', 'c']);
});

test('the voice is told only where the page has one', () => {
  const [first] = orderFramings(all, [
    { framing: 'b', voice: 'quoted' },
    { framing: 'b', voice: 'quoted' },
  ]);
  expect(first).toMatchObject({ uses: 2, voice: 'quoted' });
  const [mixed] = orderFramings(all, [
    { framing: 'b', voice: 'quoted' },
    { framing: 'b', voice: 'denied' },
  ]);
  expect(mixed).toMatchObject({ uses: 2 });
  expect(mixed).not.toHaveProperty('voice');
});

test('a framing that the claim does not have is nobody’s', () => {
  expect(ids([{ framing: 'gone', voice: 'asserted' }])).toEqual(['a', 'b', 'c', 'd']);
});
