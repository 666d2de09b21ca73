/** How marks look: as the reader chose, at once and in open pages; legible, unlike a link, and never on paper. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MARK_STRENGTHS } from '../../src/messaging/look.ts';
import { violations } from './support/axe.ts';
import { BROWSERS, type Driver, launch } from './support/browsers.ts';
import { boxOfMark, HOST, openCard } from './support/card.ts';
import { LOOKS } from './support/driver.ts';
import { fixture } from './support/fixtures.ts';
import { copyWithOpenCard } from './support/open-card-build.ts';
import { markRule, painted, systemColour } from './support/painted.ts';
import { screenshot, screenshotLooks } from './support/screenshot.ts';
import { startServer, type TestServer } from './support/server.ts';
import { until } from './support/wait.ts';
import { word } from './support/words.ts';

const NEWS = 'https://www.reuters.com/story';
/** Reworded so far that only "more marks" finds it. */
const REWORDED = 'https://www.reuters.com/reworded';

const BESIDE_LINKS = 'https://www.reuters.com/links';
const LINKS = `<!doctype html><html lang="en"><head><title>Links</title><style>
body { font: 19px/1.7 Georgia, serif; margin: 20px; max-width: 40em } a.seen { color: #551a8b }
div { padding: 4px 14px; background: #16181c; color: #fff } div a { color: #8ab4f8 } div a.seen { color: #c58af9 }</style></head>
<body><p>In <a href="/1">a link</a> and in <a href="/2" class="seen">one that was followed</a> Ushakov called the
Witkoff leak hybrid warfare. It was a necessary exposure, others said, and <a href="/3">told</a> Witkoff that he should be
fired. The leak was meant to derail the peace talks.</p>
<div><p>In <a href="/1">a link</a> and in <a href="/2" class="seen">one that was followed</a> Ushakov called the Witkoff
leak an act of information war. It was meant to wreck the talks.</p></div></body></html>`;
const ON_PICTURE = 'https://www.reuters.com/picture';
/** A bright sky with clouds over a dark sea: no page colour at all behind the words. */
const SCENE = encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="400"><defs>
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="#cfe4f7"/><stop offset="1" stop-color="#fff3e0"/></linearGradient>
<linearGradient id="sea" x2="0" y2="1"><stop stop-color="#17354a"/><stop offset="1" stop-color="#05090f"/></linearGradient>
</defs><rect width="1000" height="200" fill="url(#sky)"/><rect y="200" width="1000" height="200" fill="url(#sea)"/>
<g fill="#fff"><circle cx="200" cy="60" r="50"/><circle cx="270" cy="70" r="40"/><circle cx="700" cy="90" r="60"/></g>
<g stroke="#1f4a5c" stroke-width="3"><path d="M0 250h400M500 280h450M100 320h300M600 350h350"/></g></svg>`);
const PICTURE = `<!doctype html><html lang="en"><head><title>Picture</title><style>
body { margin: 0 } main { height: 400px; background-image: url("data:image/svg+xml,${SCENE}") }
p { margin: 0; height: 160px; padding: 20px 40px; font: 24px/1.7 Georgia, serif; color: #111 }
p + p { color: #fff }</style></head><body><main>
<p>The leak of the Witkoff call was meant to derail the peace talks, said Moscow.</p>
<p>It was a necessary exposure, others said of the Witkoff call; a congressman said that he should be fired.</p>
</main></body></html>`;

describe.each(BROWSERS)('appearance in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  let build: ReturnType<typeof copyWithOpenCard>;
  beforeAll(async () => {
    server = await startServer();
    server.page(NEWS, fixture('story-a'));
    server.page(BESIDE_LINKS, LINKS);
    server.page(ON_PICTURE, PICTURE);
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
      expect(drawn.length).toBeGreaterThanOrEqual(4);
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
