/** Every state of the popup in every look: its own words, no accessibility fault, nothing cut off, nothing that jumps. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { type Driver, launch } from './support/browsers.ts';
import { type Canned, cannedPopup } from './support/canned-popup.ts';
import { LOOKS } from './support/driver.ts';
import { headingOf } from './support/popup.ts';
import { screenshot } from './support/screenshot.ts';

const GONE = 'Receiving end does not exist';
const READING = { status: 'reading', blocks: 8_000, unread: 6_750 } as const;

/** Name → answers, heading, and the button that fixes it, if there is one. */
const STATES: [name: string, canned: Canned, heading: RegExp, fix?: string][] = [
  ['off-here', { site: { on: false } }, /^Switched off on reuters\.com$/u, 'Turn on for this site'],
  ['off-everywhere', { site: { onEverywhere: false } }, /^Switched off on all sites$/u, 'Turn on'],
  [
    'no-access',
    { site: { access: false }, page: GONE },
    /^Not yet allowed to read/u,
    'Turn on for this site',
  ],
  ['no-script', { page: GONE }, /^This page has not been read$/u, 'Read this page now'],
  [
    'updated',
    { site: { arrival: 'update' }, page: GONE },
    /^Counterframe was updated under this page$/u,
    'Load the page again',
  ],
  [
    'installed',
    { site: { arrival: 'install' }, page: GONE },
    /^This page has not been read$/u,
    'Read this page now',
  ],
  ['reading', { page: READING }, /^Reading the page/u],
  ['reading-some', { page: READING, claims: 3 }, /^3 contested claims so far$/u],
  ['nothing', {}, /^Nothing contested that we know of$/u],
  ['nothing-skipped', { library: { skipped: 3 } }, /^Nothing contested/u, 'Look at the data problems'],
  [
    'empty',
    { library: { state: 'empty', claims: 0 } },
    /^There are no claims/u,
    'Restore the bundled claims',
  ],
  [
    'building',
    { library: { state: 'building', claims: 0, built: { done: 31_250, total: 100_000 } } },
    /^Getting the claims ready$/u,
  ],
  [
    'unreadable',
    { library: { state: 'unreadable', detail: 'VersionError' } },
    /cannot be read$/u,
    'Try again',
  ],
  ['no-worker', { library: 'The background page is gone' }, /does not answer$/u, 'Try again'],
  [
    'too-large',
    { page: { status: 'truncated', blocks: 100_000 } },
    /^Nothing contested in the part/u,
    'Read on',
  ],
  [
    'too-large-some',
    { page: { status: 'truncated', blocks: 100_000 }, claims: 2 },
    /^2 contested/u,
    'Read on',
  ],
  ['gave-up', { page: { status: 'gave-up', overtaken: 21 } }, /changes too fast/u, 'Read again'],
  ['gave-up-some', { page: { status: 'gave-up', overtaken: 21 }, claims: 1 }, /^1 contested/u, 'Read again'],
  ['page-failed', { page: { status: 'failed', detail: 'failed: boom' } }, /could not be read$/u, 'Try again'],
  ['page-busy', { page: 'no answer within 3 s' }, /^The page does not answer$/u, 'Try again'],
  ['browser-page', { url: 'chrome://settings/', page: GONE }, /^Extensions may not read this page$/u],
  ['one', { claims: 1 }, /^1 contested claim on this page$/u],
  ['many', { claims: 24, library: { skipped: 1 } }, /^24 contested claims on this page$/u, 'Copy citation'],
  ['long-words', { claims: 24, words: 'long' }, /^24 contested/u],
];

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

  test('from right to left', async () => {
    const popup = await cannedPopup(driver, { claims: 5 }, 600);
    await expect.poll(() => headingOf(popup)).toMatch(/^5 contested/u);
    await popup.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await isWide(popup)).toBe(false);
    expect(await violations(popup)).toEqual([]);
    await screenshot(popup, 'states/rtl-600');
    await popup.setViewport({ width: 400, height: 1800 });
    await screenshot(popup, 'states/rtl-400');
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
