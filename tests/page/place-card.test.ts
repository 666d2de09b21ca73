import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARGIN, placeCard, scrollForRoom } from '../../src/page/card/place/place-card.ts';

const WINDOW = { width: 1000, height: 800 };
const words = (top: number, left = 300) => ({ left, right: left + 120, top, bottom: top + 20 });
const CARD = { width: 600, height: 400 };

describe('the card', () => {
  it('goes below the words where it fits, above otherwise', () => {
    expect(placeCard(words(100), CARD, WINDOW, false)).toMatchObject({ side: 'below', top: 130, left: 300 });
    expect(placeCard(words(600), CARD, WINDOW, false)).toMatchObject({ side: 'above', top: 190 });
  });

  it('takes the larger side, and scrolls inside, where it fits on neither', () => {
    const placed = placeCard(words(420), { width: 600, height: 3000 }, WINDOW, false);
    expect(placed).toMatchObject({ side: 'above', maxHeight: 402, top: MARGIN });
  });

  it('is never so high that it covers the page', () => {
    expect(
      placeCard(words(0), { width: 600, height: 3000 }, { width: 1000, height: 3000 }, false).maxHeight,
    ).toBe(620);
  });

  it('begins where the words begin, on the right in pages that read from there', () => {
    expect(placeCard(words(100, 800), CARD, WINDOW, true).left).toBe(320);
    expect(placeCard(words(100, 800), CARD, WINDOW, false).left).toBe(392);
  });

  it('stays on its side when it grows', () => {
    const grown = placeCard(words(420), { width: 600, height: 700 }, WINDOW, false, 'below');
    expect(grown.side).toBe('below');
  });

  it('never covers the words and never leaves the window sideways', () => {
    const size = fc.record({
      width: fc.integer({ min: 200, max: 984 }),
      height: fc.integer({ min: 1, max: 4000 }),
    });
    const place = fc.record({
      top: fc.integer({ min: 0, max: 780 }),
      left: fc.integer({ min: -50, max: 1000 }),
    });
    fc.assert(
      fc.property(size, place, fc.boolean(), (card, { top, left }, rtl) => {
        const box = words(top, left);
        const placed = placeCard(box, card, WINDOW, rtl);
        const height = Math.min(card.height, placed.maxHeight);
        expect(placed.top >= box.bottom || placed.top + height <= box.top).toBe(true);
        expect(placed.left).toBeGreaterThanOrEqual(MARGIN);
        expect(placed.left + card.width).toBeLessThanOrEqual(WINDOW.width - MARGIN + 0.001);
      }),
    );
  });
});

describe('the page', () => {
  it('is scrolled only where the card has no room', () => {
    expect(scrollForRoom(words(100), CARD, WINDOW)).toBe(0);
    const low = { width: 360, height: 500 };
    const away = scrollForRoom(words(250), CARD, low);
    expect(away).toBeGreaterThan(0);
    expect(scrollForRoom(words(250 - away), CARD, low)).toBe(0);
  });
});
