/** Every state of the popup in every look: its own words, no accessibility fault, nothing cut off, nothing that jumps. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/accessibility/axe.ts';
import { type Driver, launch } from './support/browsers/browsers.ts';
import { LOOKS } from './support/browsers/driver.ts';
import { type Canned, cannedPopup, laterNow } from './support/popup/canned-popup.ts';
import { READING, STATES } from './support/popup/canned-states.ts';
import { headingOf } from './support/popup/popup.ts';
import { screenshot } from './support/screenshot.ts';

describe('the popup in chromium', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch('chromium', {});
  });
  afterEach(async () => driver.closePages());
  afterAll(async () => driver?.close());

  const isWide = (popup: Page) => popup.evaluate(() => document.documentElement.scrollWidth > innerWidth);

  test.each(STATES)('%s', async (name, canned, heading, fix) => {
    const popup = await cannedPopup(driver, canned);
    await expect.poll(() => headingOf(popup)).toMatch(heading);
    if (fix)
      expect(await popup.$$eval('main button', (all) => all.map((one) => one.textContent))).toContainEqual(
        expect.stringMatching(new RegExp(`^${fix}`, 'u')),
      );
    for (const look of LOOKS) {
      await driver.look(popup, look);
      expect(await violations(popup), look).toEqual([]);
      await screenshot(popup, `states/${name}-${look}`);
    }
    await driver.look(popup, 'light');
    for (const width of [400, 600, 800]) {
      await popup.setViewport({ width, height: 900 });
      expect(await isWide(popup), `${width} px`).toBe(false);
      if (canned.claims) await screenshot(popup, `states/${name}-${width}`);
    }
  });

  /** The browser's own sum of what has moved since the page began. */
  const shiftOf = (popup: Page) =>
    popup.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
              sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => setTimeout(() => done(sum), 500));
        }),
    );

  test.each([400, 800])('nothing jumps while the popup fills, %i px wide', async (width) => {
    const all: Canned[] = [
      { claims: 24 },
      { claims: 24, order: 'topic' },
      {},
      { page: READING, claims: 3 },
      { site: { on: false } },
    ];
    for (const canned of all) {
      const popup = await cannedPopup(driver, canned, width);
      await popup.waitForSelector('main h1');
      expect(await shiftOf(popup), JSON.stringify(canned)).toBe(0);
      await popup.close();
    }
  });

  test.each([400, 800])('nothing jumps from reading to done, %i px wide', async (width) => {
    for (const order of ['reading', 'topic'] as const) {
      const canned = { page: READING, claims: 3, order, later: { page: {}, claims: 3 } };
      const popup = await cannedPopup(driver, canned, width);
      await expect.poll(() => headingOf(popup)).toBe('3 contested claims so far');
      await laterNow(popup);
      await expect.poll(() => headingOf(popup)).toBe('3 contested claims on this page');
      expect(await shiftOf(popup), order).toBe(0);
      await popup.close();
    }
    // Sides that speak up later lengthen the list of names; what stands above it stays.
    const canned = { page: READING, claims: 3, later: { page: {}, claims: 24 } };
    const popup = await cannedPopup(driver, canned, width);
    await expect.poll(() => headingOf(popup)).toBe('3 contested claims so far');
    const tops = () =>
      popup.$$eval('.head, h1, .balance-title, .balance-bar', (all) =>
        all.map((one) => one.getBoundingClientRect().top),
      );
    const before = await tops();
    await laterNow(popup);
    await expect.poll(() => headingOf(popup)).toBe('24 contested claims on this page');
    expect(await tops()).toEqual(before);
  });
});
