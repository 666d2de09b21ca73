/** How marks look: as the reader chose, at once and in open pages; legible, unlike a link, and never on paper. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MARK_STRENGTHS } from '../../src/messaging/look.ts';
import { violations } from './support/accessibility/axe.ts';
import { BROWSERS, type Driver, launch } from './support/browsers/browsers.ts';
import { LOOKS } from './support/browsers/driver.ts';
import { copyWithOpenCard } from './support/builds/open-card-build.ts';
import { boxOfMark, HOST, openCard } from './support/card/card.ts';
import { word } from './support/languages/words.ts';
import { markRule, painted, systemColour } from './support/marks/painted.ts';
import { fixture } from './support/pages/fixtures.ts';
import { startServer, type TestServer } from './support/pages/server.ts';
import { balanceParts } from './support/popup/popup.ts';
import { screenshot, screenshotLooks } from './support/screenshot.ts';
import { until } from './support/wait.ts';

const NEWS = 'https://www.reuters.com/story';
/** Reworded so far that only "more marks" finds it. */
const REWORDED = 'https://www.reuters.com/reworded';

const BESIDE_LINKS = 'https://www.reuters.com/links';
const ON_PICTURE = 'https://www.reuters.com/picture';

describe.each(BROWSERS)('appearance in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  let build: ReturnType<typeof copyWithOpenCard>;
  beforeAll(async () => {
    server = await startServer();
    server.page(NEWS, fixture('story-a'));
    server.page(BESIDE_LINKS, fixture('links'));
    server.page(ON_PICTURE, fixture('picture'));
    build = copyWithOpenCard(browser);
    driver = await launch(browser, { server, extension: build.folder });
  });
  afterEach(() => driver.closePages());
  afterAll(async () => {
    await driver?.close();
    await server?.close();
    build?.remove();
  });

  async function openNews(url = NEWS): Promise<Page> {
    const page = await driver.open(url);
    await page.setViewport({ width: 1000, height: 700 });
    await driver.settled(page);
    return page;
  }
  /** Without what is set off for a while: under the pointer, or with its card open. */
  const names = async (page: Page) =>
    new Set(
      (await driver.marks(page))
        .map(({ name }) => name)
        .filter((name) => /-(claim|term|figure)-/u.test(name)),
    );
  const looks = async (page: Page) =>
    new Set([...(await names(page))].map((name) => name.split('-').slice(3).join('-')));

  async function choose(options: Page, key: string): Promise<void> {
    const label = await until(`"${word(key)}"`, () => options.$(`label::-p-text(${word(key)})`));
    await label.click();
  }

  /** By mouse, to one of the three steps. */
  async function slide(options: Page, step: number): Promise<void> {
    const { x, y, width, height } = (await (await options.waitForSelector('.slider'))!.boundingBox())!;
    await options.mouse.click(x + 8 + ((width - 16) * step) / 2, y + height / 2);
  }
  /** What the slider says, and the word that is set off under it. */
  const strength = (options: Page) =>
    options.evaluate(() => [
      document.querySelector('.slider')?.getAttribute('aria-valuetext'),
      [...document.querySelectorAll('.slider-steps .chosen')].map((one) => one.textContent).join(),
    ]);

  test('marks tell kind and voice apart', async () => {
    const page = await openNews();
    expect(await names(page)).toEqual(
      new Set(
        ['term-plain', 'term-told', 'claim-plain', 'claim-told', 'claim-denied', 'figure-told'].map(
          (kind) => `counterframe-${kind}-underline-medium`,
        ),
      ),
    );
    await screenshotLooks(driver, page, `appearance/${browser}/marks`);
  });

  test('style and strength change in open pages at once', async () => {
    const page = await openNews();
    const options = await driver.extensionPage('src/options/options.html#appearance');
    await options.setViewport({ width: 1280, height: 1000 });
    expect(await looks(page)).toEqual(new Set(['underline-medium']));
    await screenshotLooks(driver, options, `appearance/${browser}/options`);
    // No browser of its own uses them: a fresh profile has all four.
    const keys = () => options.$$eval('.keys kbd', (all) => all.map((key) => key.textContent));
    await expect.poll(keys).toHaveLength(4);
    for (const look of LOOKS) {
      await driver.look(options, look);
      expect(await violations(options)).toEqual([]);
    }
    await driver.look(options, 'light');

    await choose(options, 'style_highlight');
    await slide(options, 2);
    await expect.poll(() => looks(page)).toEqual(new Set(['highlight-strong']));
    expect(await strength(options)).toEqual([word('strength_strong'), word('strength_strong')]);
    const stored = await options.evaluate(() => chrome.storage.local.get('markStrength'));
    expect(stored).toEqual({ markStrength: 'strong' });
    await page.bringToFront();
    await screenshot(page, `appearance/${browser}/highlight-strong`);
    await options.bringToFront();

    await choose(options, 'style_quiet');
    await expect.poll(() => looks(page)).toEqual(new Set(['quiet-strong']));
    // The paragraph under the pointer shows its marks in full.
    await page.bringToFront();
    await screenshot(page, `appearance/${browser}/quiet`);
    const words = (await boxOfMark(page, 'standard negotiation'))!;
    await page.mouse.move(words.left + 10, words.top - 10);
    await expect.poll(() => looks(page)).toEqual(new Set(['underline-strong', 'quiet-strong']));
    await page.mouse.move(5, 690);
    await expect.poll(() => looks(page)).toEqual(new Set(['quiet-strong']));

    // It is still there for the next page.
    const next = await openNews();
    expect(await looks(next)).toEqual(new Set(['quiet-strong']));
    await options.bringToFront();
    await choose(options, 'style_underline');
    await slide(options, 1);
    await expect.poll(() => looks(next)).toEqual(new Set(['underline-medium']));
  });

  test('“more marks” reads open pages again', async () => {
    server.page(
      REWORDED,
      '<!doctype html><html lang="en"><title>r</title><p>British circles hostile to any settlement had the Witkoff conversation leaked, according to commentators on Russian state television.</p></html>',
    );
    const page = await openNews(REWORDED);
    const before = (await driver.marks(page)).length;
    const options = await driver.extensionPage('src/options/options.html#appearance');
    await choose(options, 'amount_more');
    await expect.poll(async () => (await driver.marks(page)).length).toBeGreaterThan(before);
    const stored = await (await driver.helper()).evaluate(() => chrome.storage.local.get('amount'));
    expect(stored).toEqual({ amount: 'more' });
    await choose(options, 'amount_default');
    await expect.poll(async () => (await driver.marks(page)).length).toBe(before);
  });

  test('marks do not have the line of a link, however strong they are', async () => {
    const options = await driver.extensionPage('src/options/options.html#appearance');
    const page = await openNews(BESIDE_LINKS);
    expect(await page.$eval('a', (link) => getComputedStyle(link).textDecorationStyle)).toBe('solid');
    for (const [step, name] of MARK_STRENGTHS.entries()) {
      await options.bringToFront();
      await slide(options, step);
      await expect.poll(() => looks(page)).toEqual(new Set([`underline-${name}`]));
      await page.bringToFront();
      const drawn = [...(await names(page))];
      expect(drawn.length).toBeGreaterThanOrEqual(3);
      for (const one of drawn) expect((await markRule(page, one)).shape, one).not.toBe('solid');
      for (const words of ['derail the peace talks', 'hybrid warfare', 'wreck the talks'])
        expect((await painted(page, words)).standsOut, `${name}: ${words}`).toBeGreaterThan(0.3);
      await screenshot(page, `appearance/${browser}/links-${name}`);
      await page.setViewport({ width: 1000, height: 700, deviceScaleFactor: 2 });
      await screenshot(page, `appearance/${browser}/links-${name}-2x`);
      await page.setViewport({ width: 1000, height: 700 });
    }
    await options.bringToFront();
    await slide(options, 1);
    await expect.poll(() => looks(page)).toEqual(new Set(['underline-medium']));
  });

  test('marks stand out on a picture, where it is bright and where it is dark', async () => {
    const page = await openNews(ON_PICTURE);
    for (const words of ['derail the peace talks', 'necessary exposure', 'he should be fired']) {
      const { standsOut, changed } = await painted(page, words);
      expect(standsOut, words).toBeGreaterThan(0.3);
      // The wash shows between the dashes.
      expect(changed, words).toBeGreaterThan(0.95);
    }
    await screenshot(page, `appearance/${browser}/on-a-picture`);
  });

  test('marks are of the system’s colours where the reader wants these, and without a wash of ours', async () => {
    const page = await openNews(NEWS);
    await driver.look(page, 'forced');
    await expect.poll(() => page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const text = await systemColour(page, 'CanvasText');
    for (const name of await names(page)) {
      const { line, colour, wash } = await markRule(page, name);
      expect([line, colour], name).toEqual([expect.stringContaining('underline'), text]);
      expect(wash, name).toMatch(/^(transparent|rgba\(\d+, \d+, \d+, 0\))$/u);
    }
    // Chromium paints them like a selection, whatever the rule says (docs/decisions/drawing.md).
    const ground = await systemColour(page, browser === 'chromium' ? 'Highlight' : 'Canvas');
    const { corner, standsOut } = await painted(page, 'standard negotiation');
    expect(corner).toBe(ground);
    expect(standsOut).toBeGreaterThan(0.3);
    await driver.look(page, 'light');
  });

  test('the popup’s balance is told by borders and initials where colours are the system’s', async () => {
    const page = await openNews(NEWS);
    const popup = await driver.popup(page);
    await popup.waitForSelector('.balance-part');
    await driver.look(popup, 'forced');
    await expect.poll(() => popup.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const [text, ground] = [await systemColour(popup, 'CanvasText'), await systemColour(popup, 'Canvas')];
    const parts = await balanceParts(popup);
    expect(parts.length).toBeGreaterThan(2);
    for (const [at, part] of parts.entries()) {
      expect(part).toMatchObject({ ink: text, ground, picture: 'none', border: `1px 1px ${text}` });
      const named = part.side === 'some';
      expect([part.initials, part.line]).toEqual([
        expect.stringMatching(named ? /^\p{L}+$/u : /^$/u),
        named ? 'solid' : 'dashed',
      ]);
      expect(part.left).toBeGreaterThan(parts[at - 1]?.right ?? -1);
    }
    // The same initials stand by the names below.
    const marks = await popup.$$eval('.balance-names .chip-mark', (all) =>
      all.map((mark) => mark.textContent),
    );
    expect(marks).toEqual(parts.filter(({ side }) => side === 'some').map(({ initials }) => initials));
    await screenshot(popup, `appearance/${browser}/balance-forced`);
    await driver.look(popup, 'light');
  });

  test('on paper there are no marks and no card', async () => {
    const page = await openNews(BESIDE_LINKS);
    const words = 'derail the peace talks';
    await openCard(page, words);
    const visibility = () =>
      page.evaluate((host) => {
        const card = document.querySelector(host)!.shadowRoot!.querySelector('.card-head')!;
        return getComputedStyle(card).visibility;
      }, HOST);
    const lines = async () => {
      const rules = [...(await names(page))].map((name) => markRule(page, name));
      return new Set((await Promise.all(rules)).map(({ line }) => line));
    };
    expect(await visibility()).toBe('visible');
    expect(await lines()).not.toContain('none');
    await driver.onPaper(page, true);
    expect(await visibility()).toBe('hidden');
    expect(await lines()).toEqual(new Set(['none']));
    expect((await painted(page, words)).changed).toBe(0);
    await driver.onPaper(page, false);
    expect(await visibility()).toBe('visible');
    expect((await painted(page, words)).changed).toBeGreaterThan(0.3);
  });
});
