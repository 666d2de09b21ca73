/** The card beside the words: opened, read, answered with "not this", and gone without a trace. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { BROWSERS, type Driver, launch } from './support/browsers.ts';
import {
  boxOfMark,
  cardBox,
  cardText,
  clickMark,
  focused,
  HOST,
  isOpen,
  openCard,
  overlap,
  press,
} from './support/card.ts';
import { LOOKS } from './support/driver.ts';
import { copyWithOpenCard } from './support/open-card-build.ts';
import { screenshot, screenshotLooks } from './support/screenshot.ts';
import { startServer, type TestServer } from './support/server.ts';
import { until } from './support/wait.ts';
import { word } from './support/words.ts';

const NEWS = 'https://www.reuters.com/leak';
const OTHER = 'https://www.bbc.co.uk/leak';
const STORY = `<!doctype html><html lang="en"><head><title>The leak</title>
<meta name="viewport" content="width=device-width"><style>body{font:18px/1.6 Georgia,serif;max-width:42em;margin:3em auto;padding:0 1em}</style></head>
<body><main><h1>After the call</h1>
<p><a id="link" href="/elsewhere">Envoys keep talking</a> while the papers print the call.</p>
<p>Yuri Ushakov called the printing of the Witkoff call hybrid warfare, and asked who gains by it.</p>
<p>A columnist described it as <a href="/elsewhere">necessary exposure</a>.</p>
<p>To Donald Trump it was standard negotiation.</p>
${'<p>The talks go on, and nobody knows for how long.</p>'.repeat(30)}
</main></body></html>`;

const htmlOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
/** Without what is set off for a while: under the pointer, or with its card open. */
const marked = async (driver: Driver, page: Page) =>
  (await driver.marks(page))
    .filter(({ name }) => /-(claim|term|figure)-/u.test(name))
    .map(({ text }) => text);

describe.each(BROWSERS)('card in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  let build: ReturnType<typeof copyWithOpenCard>;
  beforeAll(async () => {
    server = await startServer();
    server.page(NEWS, STORY);
    server.page(OTHER, STORY);
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
    await page.setViewport({ width: 1280, height: 900 });
    await driver.settled(page);
    return page;
  }

  test('opens beside the words, adds one element, and leaves nothing behind', async () => {
    const page = await openNews();
    const before = await htmlOf(page);
    server.forgetRequests();
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
    expect(server.requests()).toEqual([]);
  });

  test('says what is contested, who puts it how, and why it was marked', async () => {
    const page = await openNews();
    await openCard(page, 'hybrid warfare');
    const text = await cardText(page);
    for (const part of [
      'Whether publishing the Witkoff-Ushakov call',
      'Moscow uses a security label',
      'Ushakov',
      word('here'),
      'necessary exposure',
      'Marked because the page says “hybrid warfare” and also names',
      word('not_this'),
      word('card_more'),
    ])
      expect(text).toContain(part);
    // The framing that the page uses leads.
    const first = await cardText(page, '.framing:first-child');
    expect(first).toContain(word('here'));
    expect(first).toContain('Kremlin');
  });

  test('can be read and used by everybody, in every look and width', async () => {
    const page = await openNews();
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

  test('keeps the focus while it is open, and closes at a click beside it', async () => {
    const page = await openNews();
    await openCard(page, 'standard negotiation');
    const seen = new Set<string>();
    for (let at = 0; at < 40; at += 1) {
      await page.keyboard.press('Tab');
      const name = await focused(page);
      expect(name).not.toBe('');
      seen.add(name);
    }
    expect(seen).toContain(word('close'));
    expect(seen).toContain(word('card_more'));
    await page.mouse.click(5, 5);
    await expect.poll(() => isOpen(page)).toBe(false);
  });

  test('stays beside the words while the page scrolls', async () => {
    const page = await openNews();
    const gap = async () => (await cardBox(page)).top - (await boxOfMark(page, 'hybrid warfare'))!.bottom;
    await openCard(page, 'hybrid warfare');
    const before = await gap();
    await page.evaluate(() => scrollBy(0, 170));
    await expect.poll(async () => Math.abs((await gap()) - before)).toBeLessThan(1);
  });

  test('a click on a link of the page is the page’s', async () => {
    const page = await openNews();
    await clickMark(page, 'necessary exposure');
    await expect.poll(() => page.evaluate(() => location.pathname)).toBe('/elsewhere');
  });

  test('“not this” takes marks away everywhere, and gives them back', async () => {
    const page = await openNews();
    const other = await openNews(OTHER);
    expect(await marked(driver, other)).toContain('hybrid warfare');
    await page.bringToFront();
    await openCard(page, 'hybrid warfare');
    await press(page, word('not_this'));
    await press(page, 'These words for this claim');
    await expect.poll(() => marked(driver, page)).not.toContain('hybrid warfare');
    await expect.poll(() => marked(driver, other)).not.toContain('hybrid warfare');
    expect(await marked(driver, other)).toContain('necessary exposure');
    await expect.poll(() => focused(page)).toBe(word('undo'));
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => marked(driver, page)).toContain('hybrid warfare');
    await expect.poll(() => marked(driver, other)).toContain('hybrid warfare');
    expect(await isOpen(page)).toBe(true);

    // On this site only: the other one keeps its marks.
    await press(page, word('not_this'));
    await press(page, 'This claim on reuters.com');
    await expect.poll(() => marked(driver, page)).not.toContain('necessary exposure');
    expect(await marked(driver, other)).toContain('necessary exposure');

    const options = await driver.extensionPage('src/options/options.html#mutes');
    const row = () => options.evaluate(() => document.querySelector('.row')?.textContent ?? '');
    await expect.poll(row).toContain('Only on reuters.com');
    expect(await violations(options)).toEqual([]);
    await screenshotLooks(driver, options, `card/${browser}/mutes`);
    const again = await until('the button', () => options.$('.row button'));
    await again.click();
    await expect.poll(row).toBe('');
    await expect.poll(() => marked(driver, page)).toContain('necessary exposure');
  });

  test('goes when the extension is switched off under it', async () => {
    const page = await openNews();
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

  test('leads on to the claim in the options', async () => {
    const page = await openNews();
    await openCard(page, 'hybrid warfare');
    await press(page, word('card_more'));
    const options = await until('the options page', async () => {
      for (const one of await driver.browser.pages())
        if (await one.evaluate(() => location.href.includes('options.html#claims/')).catch(() => false))
          return one;
      return undefined;
    });
    const opened = () =>
      options.evaluate(
        () => document.querySelector('.claim-toggle[aria-expanded="true"]')?.textContent ?? '',
      );
    await expect.poll(opened).toContain('hybrid warfare');
  });
});
