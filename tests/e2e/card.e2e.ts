/** The card beside the words: opened, read, answered with "not this", and gone without a trace. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/accessibility/axe.ts';
import { BROWSERS, type Driver } from './support/browsers/browsers.ts';
import { LOOKS } from './support/browsers/driver.ts';
import {
  boxOfMark,
  cardBox,
  clickMark,
  focused,
  HOST,
  isOpen,
  openCard,
  overlap,
  press,
} from './support/card/card.ts';
import { type LeakBench, leakBench, OTHER } from './support/card/leak.ts';
import { word } from './support/languages/words.ts';
import { screenshot, screenshotLooks } from './support/screenshot.ts';
import { until } from './support/wait.ts';

const htmlOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
describe.each(BROWSERS)('card in %s', (browser) => {
  let bench: LeakBench;
  let driver: Driver;
  beforeAll(async () => {
    bench = await leakBench(browser);
    driver = bench.driver;
  });
  afterEach(() => driver.closePages());
  afterAll(async () => bench?.close());

  test('opens beside the words, adds one element, and leaves nothing behind', async () => {
    const page = await bench.open();
    const before = await htmlOf(page);
    bench.server.forgetRequests();
    const card = await openCard(page, 'hybrid warfare');
    const words = (await boxOfMark(page, 'hybrid warfare'))!;
    expect(overlap(card, words)).toBe(false);
    expect(Math.min(Math.abs(card.top - words.bottom), Math.abs(words.top - card.bottom))).toBeLessThan(20);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(1280);

    const during = await page.evaluate((host) => {
      const { lastElementChild } = document.documentElement;
      return {
        last: lastElementChild?.localName,
        attributes: document.querySelector(host)?.attributes.length,
      };
    }, HOST);
    expect(during).toEqual({ last: HOST, attributes: 0 });
    expect((await htmlOf(page)).replace(`<${HOST}></${HOST}>`, '')).toBe(before);

    await expect.poll(() => focused(page)).toBe('dialog');
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page)).toBe(false);
    expect(await htmlOf(page)).toBe(before);
    // The script came from the extension, not from anywhere else.
    expect(bench.server.requests()).toEqual([]);
  });

  test('can be read and used by everybody, in every look and width', async () => {
    const page = await bench.open();
    await openCard(page, 'hybrid warfare');
    await screenshotLooks(driver, page, `card/${browser}/wide`);
    for (const look of LOOKS) {
      await driver.look(page, look);
      expect(await violations(page)).toEqual([]);
    }
    await driver.look(page, 'light');
    await page.setViewport({ width: 360, height: 720 });
    await expect.poll(async () => (await cardBox(page)).right).toBeLessThanOrEqual(360);
    expect(await violations(page)).toEqual([]);
    await press(page, word('not_this'));
    await screenshot(page, `card/${browser}/narrow-not-this`);
    expect(await violations(page)).toEqual([]);
    expect(overlap(await cardBox(page), (await boxOfMark(page, 'hybrid warfare'))!)).toBe(false);
    // Further framings are reached sideways, by key too.
    const scrolled = () =>
      page.evaluate(
        (host) => document.querySelector(host)!.shadowRoot!.querySelector('.columns')!.scrollLeft,
        HOST,
      );
    expect(await scrolled()).toBe(0);
    await press(page, word('framings_on'));
    await expect.poll(scrolled).toBeGreaterThan(50);
  });

  test('stays beside the words while the page scrolls', async () => {
    const page = await bench.open();
    const gap = async () => (await cardBox(page)).top - (await boxOfMark(page, 'hybrid warfare'))!.bottom;
    await openCard(page, 'hybrid warfare');
    const before = await gap();
    await page.evaluate(() => scrollBy(0, 170));
    await expect.poll(async () => Math.abs((await gap()) - before)).toBeLessThan(1);
  });

  test('closes at a click beside it', async () => {
    const page = await bench.open();
    await openCard(page, 'hybrid warfare');
    await page.mouse.click(5, 5);
    await expect.poll(() => isOpen(page)).toBe(false);
  });

  test('a click on a link of the page is the page’s', async () => {
    const page = await bench.open();
    await clickMark(page, 'necessary exposure');
    await expect.poll(() => page.evaluate(() => location.pathname)).toBe('/elsewhere');
  });

  test('“not this” takes marks away everywhere, and gives them back', async () => {
    const page = await bench.open();
    const other = await bench.open(OTHER);
    expect(await bench.marked(other)).toContain('hybrid warfare');
    await page.bringToFront();
    await openCard(page, 'hybrid warfare');
    await press(page, word('not_this'));
    await press(page, 'These words for this claim');
    await expect.poll(() => bench.marked(page)).not.toContain('hybrid warfare');
    await expect.poll(() => bench.marked(other)).not.toContain('hybrid warfare');
    expect(await bench.marked(other)).toContain('necessary exposure');
    await expect.poll(() => focused(page)).toBe(word('undo'));
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => bench.marked(page)).toContain('hybrid warfare');
    await expect.poll(() => bench.marked(other)).toContain('hybrid warfare');
    expect(await isOpen(page)).toBe(true);

    // On this site only: the other one keeps its marks.
    await press(page, word('not_this'));
    await press(page, 'This claim on reuters.com');
    await expect.poll(() => bench.marked(page)).not.toContain('necessary exposure');
    expect(await bench.marked(other)).toContain('necessary exposure');

    const options = await driver.extensionPage('src/options/options.html#mutes');
    const row = () => options.evaluate(() => document.querySelector('.row')?.textContent ?? '');
    await expect.poll(row).toContain('Only on reuters.com');
    expect(await violations(options)).toEqual([]);
    await screenshotLooks(driver, options, `card/${browser}/mutes`);
    const again = await until('the button', () => options.$('.row button'));
    await again.click();
    await expect.poll(row).toBe('');
    await expect.poll(() => bench.marked(page)).toContain('necessary exposure');
  });

  test('goes when the extension is switched off under it', async () => {
    const page = await bench.open();
    await openCard(page, 'hybrid warfare');
    const isSeen = () =>
      page.evaluate((host) => {
        const layer = document.querySelector(host)?.shadowRoot?.querySelector('.layer');
        return Boolean(layer?.checkVisibility({ visibilityProperty: true }));
      }, HOST);
    expect(await isSeen()).toBe(true);
    await driver.setEnabled(false);
    try {
      await page.bringToFront();
      // Any change will do: the page script looks whether it still has an extension.
      await page.evaluate(() => {
        const text = document.querySelector('h1')!.firstChild as Text;
        text.data = `${text.data}`;
      });
      await expect.poll(isSeen).toBe(false);
    } finally {
      await driver.setEnabled(true);
    }
  });
});
