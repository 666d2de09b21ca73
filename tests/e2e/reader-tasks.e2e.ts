/** What a reader wants, from wanting it to having it: with mouse and keys, in page, card, popup and options. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from './support/browsers/browsers.ts';
import { cardText, framingsInCard, isOpen, openCard, press } from './support/card/card.ts';
import { type LeakBench, leakBench, NEWS, QUIET } from './support/card/leak.ts';
import { word } from './support/languages/words.ts';
import { fixture } from './support/pages/fixtures.ts';
import { click, headingOf, leaveBy, textOf } from './support/popup/popup.ts';
import { until } from './support/wait.ts';

const WORDS = 'hybrid warfare';
/** Not on the list of sites that the extension may read. */
const UNKNOWN = 'http://unknown.test/story';

describe.each(BROWSERS)('a reader in %s', (browser) => {
  let bench: LeakBench;
  beforeAll(async () => {
    bench = await leakBench(browser);
  });
  afterEach(() => bench.driver.closePages());
  afterAll(async () => bench?.close());

  const marked = (page: Page) => bench.marked(page);
  const hasMarks = async (page: Page) => (await marked(page)).length > 0;
  const openPopup = (page: Page) => bench.driver.popup(page);
  /** A page of the extension that a button has opened. */
  const opened = (address: string) =>
    until(address, async () => {
      for (const page of await bench.driver.browser.pages())
        if (await page.evaluate((part) => location.href.includes(part), address).catch(() => false))
          return page;
      return undefined;
    });

  test('sees a mark, and learns who says what', async () => {
    const page = await bench.open();
    expect(await marked(page)).toContain(WORDS);
    await openCard(page, WORDS);
    const card = await cardText(page);
    expect(card).toContain('Whether publishing the Witkoff-Ushakov call');
    expect(card).toContain('Moscow uses a security label');
    expect(card).toContain('Marked because the page says “hybrid warfare” and also names');

    const framings = await framingsInCard(page);
    expect(new Set(framings.map(({ who }) => who)).size).toBeGreaterThanOrEqual(3);
    for (const { frame, where, link } of framings) {
      expect(frame).not.toBe('');
      expect(where).toMatch(/\S/u);
      expect(link).toMatch(/^https?:\/\//u);
    }
    // Side by side: in one row, equally wide, in reading order.
    const boxes = framings.map(({ box }) => box);
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(1);
    expect(new Set(boxes.map(({ left, right }) => Math.round(right - left))).size).toBe(1);
    expect(boxes.map(({ left }) => left)).toEqual(boxes.map(({ left }) => left).sort((a, b) => a - b));

    bench.server.forgetRequests();
    await press(page, word('read_source'));
    await expect.poll(() => bench.server.requests().map(({ url }) => url)).toContain(framings[0]!.link);
  });

  test('finds the framing that this page uses', async () => {
    const page = await bench.open();
    await openCard(page, WORDS);
    const first = await cardText(page, '.framing:first-child');
    expect(first).toContain(word('here'));
    expect(first).toContain('Kremlin');
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page)).toBe(false);

    const popup = await openPopup(page);
    await expect.poll(() => textOf(popup, '.balance-title')).toMatch(/^3 of 3 marked/u);
    expect(await textOf(popup, '.balance-names')).toMatch(/Kremlin\s*1/u);
    const own = await textOf(popup, '.framing:first-child');
    expect(own).toContain(word('you_are_here'));
    expect(own).toContain(word('here'));
    expect(own).toContain('Kremlin');
    expect(await textOf(popup, '.sayings')).toContain('hybrid warfare”');
  });

  test('mutes a wrong mark, and takes that back', async () => {
    const page = await bench.open();
    await openCard(page, WORDS);
    await press(page, word('not_this'));
    await press(page, 'These words for this claim');
    await expect.poll(() => marked(page)).not.toContain(WORDS);
    await press(page, word('undo'));
    await expect.poll(() => marked(page)).toContain(WORDS);

    // Thought better of once more, and again a day later: by the list in the options.
    await press(page, word('not_this'));
    await press(page, 'These words for this claim');
    await expect.poll(() => cardText(page)).toContain(word('muted_where'));
    await press(page, word('close'));
    await expect.poll(() => isOpen(page)).toBe(false);
    await page.reload();
    await bench.driver.settled(page);
    expect(await marked(page)).not.toContain(WORDS);
    const popup = await openPopup(page);
    await leaveBy(popup, word('open_options'));
    const options = await opened('options.html');
    await click(options, word('menu_mutes'));
    await expect.poll(() => textOf(options, '.row')).toContain(`“${WORDS}”`);
    await click(options, word('mark_again'));
    await expect.poll(() => marked(page)).toContain(WORDS);
  });

  test('switches a site off, and on again', async () => {
    const page = await bench.open();
    const first = await openPopup(page);
    await click(first, word('switch_site'));
    await expect.poll(() => headingOf(first)).toBe('Switched off on reuters.com');
    await expect.poll(() => marked(page)).toEqual([]);
    await page.bringToFront();
    await page.reload();
    await bench.driver.settled(page);
    expect(await marked(page)).toEqual([]);

    const second = await openPopup(page);
    await expect.poll(() => headingOf(second)).toBe('Switched off on reuters.com');
    await click(second, word('turn_on_here'));
    await expect.poll(() => headingOf(second)).toMatch(/^2 contested claims/u);
    await expect.poll(() => hasMarks(page)).toBe(true);
    await page.bringToFront();
    await page.reload();
    await bench.driver.settled(page);
    expect(await hasMarks(page)).toBe(true);
  });

  test('finds out why nothing is marked, and what to do about it', async () => {
    const { driver, server } = bench;
    // Nothing is known: how much was searched, and how to make it known.
    const quiet = await bench.open(QUIET);
    const nothing = await openPopup(quiet);
    await expect.poll(() => headingOf(nothing)).toBe(word('state_nothing'));
    expect(await textOf(nothing)).toMatch(
      /None of the \d+ claims in your packs \(newest: \w+ \d+, \d{4}\) appears on this page\./u,
    );
    await leaveBy(nothing, word('menu_new'));
    await opened('options.html#new');
    await driver.closePages();

    // The site is off, as was once chosen in the options.
    const options = await driver.extensionPage('src/options/options.html#sites');
    await (await until('the field', () => options.$('#add-site'))).type('reuters.com');
    await click(options, word('site_never'));
    await expect.poll(() => textOf(options, '.row')).toContain('reuters.com');
    const off = await bench.open(NEWS);
    expect(await marked(off)).toEqual([]);
    const switched = await openPopup(off);
    await expect.poll(() => headingOf(switched)).toBe('Switched off on reuters.com');
    await click(switched, word('turn_on_here'));
    await expect.poll(() => hasMarks(off)).toBe(true);
    await driver.closePages();

    // The browser does not let the extension read it.
    server.page(UNKNOWN, fixture('story-a'));
    await driver.grantHostAccess('*://*.unknown.test/*');
    const unknown = await driver.open(UNKNOWN);
    const kept = await openPopup(unknown);
    await expect.poll(() => headingOf(kept)).toBe('Not yet allowed to read unknown.test');
    await click(kept, word('turn_on_here'));
    await expect.poll(() => headingOf(kept)).toMatch(/contested claim/u);
    await expect.poll(() => hasMarks(unknown)).toBe(true);
  });
});
