/** Every state of the popup in every look: its own words, no accessibility fault, nothing cut off, nothing that jumps. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { type Driver, launch } from './support/browsers.ts';
import { cannedPopup } from './support/canned-popup.ts';
import { READING, STATES } from './support/canned-states.ts';
import { LOOKS } from './support/driver.ts';
import { headingOf } from './support/popup.ts';
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

  test('nothing jumps while the popup fills', async () => {
    for (const canned of [{ claims: 24 }, {}, { page: READING, claims: 3 }, { site: { on: false } }]) {
      const popup = await cannedPopup(driver, canned);
      await popup.waitForSelector('main h1');
      const shift = await popup.evaluate(
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
      expect(shift).toBe(0);
      await popup.close();
    }
  });
});
