/** From mark to mark by key: the browser's own keys of the extension, Enter, Escape, and what is read out. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { BROWSERS, type Driver, launch } from './support/browsers.ts';
import { boxOfMark, cardBox, cardText, focused, HOST, isOpen } from './support/card.ts';
import { copyWithOpenCard } from './support/open-card-build.ts';
import { screenshotLooks } from './support/screenshot.ts';
import { startServer, type TestServer } from './support/server.ts';
import { word } from './support/words.ts';

const NEWS = 'https://www.reuters.com/leak';
const EMPTY = 'https://www.reuters.com/quiet';
const FILL = '<p>The talks go on, and nobody knows for how long.</p>'.repeat(30);
const STORY = `<!doctype html><html lang="en"><head><title>The leak</title></head><body><main><h1>After the call</h1>
<p><a id="link" href="/elsewhere">Envoys keep talking</a> while the papers print the call.</p>
<p>Yuri Ushakov called the printing of the Witkoff call hybrid warfare, and asked who gains by it.</p>${FILL}
<p>A columnist described it as necessary exposure.</p>${FILL}
<p>To Donald Trump it was <a href="/elsewhere">standard negotiation</a>.</p></main></body></html>`;
const NOTE = '.note';

describe.each(BROWSERS)('keys in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  let build: ReturnType<typeof copyWithOpenCard>;
  beforeAll(async () => {
    server = await startServer();
    server.page(NEWS, STORY);
    server.page(
      EMPTY,
      '<!doctype html><html lang="en"><title>q</title><p>Nothing contested here.</p></html>',
    );
    build = copyWithOpenCard(browser);
    driver = await launch(browser, { server, extension: build.folder });
  });
  afterEach(() => driver.closePages());
  afterAll(async () => {
    await driver?.close();
    await server?.close();
    build?.remove();
  });

  async function open(url = NEWS): Promise<Page> {
    const page = await driver.open(url);
    await page.setViewport({ width: 1000, height: 800 });
    await driver.settled(page);
    return page;
  }
  const inView = async (page: Page, words: string) => {
    const { top, bottom } = (await boxOfMark(page, words))!;
    return top >= 0 && bottom <= 800;
  };

  test('lead from mark to mark and round, and say where', async () => {
    const page = await open();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await driver.command(page, 'next-mark');
    await expect.poll(() => cardText(page, NOTE)).toContain('Contested term 1 of 3: Whether publishing');
    expect(await inView(page, 'hybrid warfare')).toBe(true);
    const region = await page.evaluate((host) => {
      const note = document.querySelector(host)!.shadowRoot!.querySelector('.note')!;
      return [note.getAttribute('role'), note.getAttribute('aria-live')];
    }, HOST);
    expect(region).toEqual(['status', 'polite']);
    expect(await violations(page)).toEqual([]);
    await screenshotLooks(driver, page, `card/${browser}/note`);

    await driver.command(page, 'next-mark');
    await expect.poll(() => cardText(page, NOTE)).toContain('2 of 3');
    await expect.poll(() => inView(page, 'necessary exposure')).toBe(true);
    await driver.command(page, 'next-mark');
    await expect.poll(() => cardText(page, NOTE)).toContain('3 of 3');
    await driver.command(page, 'next-mark');
    await expect.poll(() => cardText(page, NOTE)).toContain('1 of 3');
    await driver.command(page, 'previous-mark');
    await expect.poll(() => cardText(page, NOTE)).toContain('3 of 3');
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('Enter opens the card and Escape leads back; the next step goes on from there', async () => {
    const page = await open();
    await driver.command(page, 'next-mark');
    await expect.poll(() => cardText(page, NOTE)).toContain('1 of 3');
    await page.keyboard.press('Enter');
    await cardBox(page);
    expect(await cardText(page)).toContain('Whether publishing the Witkoff-Ushakov call');
    expect(await focused(page)).toBe('dialog');
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page)).toBe(false);
    await driver.command(page, 'next-mark');
    await expect.poll(() => cardText(page, NOTE)).toContain('2 of 3');
    await page.keyboard.press('Escape');
  });

  test('a key opens the card of the first mark in sight, and gives the focus back', async () => {
    const page = await open();
    await page.focus('#link');
    await driver.command(page, 'open-card');
    await cardBox(page);
    expect(await cardText(page)).toContain('Whether publishing the Witkoff-Ushakov call');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('a mark in a link has its card by key', async () => {
    const page = await open();
    await driver.command(page, 'previous-mark');
    await expect.poll(() => cardText(page, NOTE)).toContain('3 of 3');
    await page.keyboard.press('Enter');
    await cardBox(page);
    expect(await page.evaluate(() => location.pathname)).toBe('/leak');
    expect(await cardText(page)).toContain('ordinary deal-making');
  });

  test('a page without marks says so', async () => {
    const page = await open(EMPTY);
    await driver.command(page, 'next-mark');
    await expect.poll(() => cardText(page, NOTE)).toContain(word('walk_none'));
    await page.mouse.click(400, 400);
    await expect.poll(() => isOpen(page)).toBe(false);
  });

  test('a key turns marks on this site off and on', async () => {
    const page = await open();
    await driver.command(page, 'toggle-site');
    await expect.poll(() => driver.marks(page)).toEqual([]);
    await expect.poll(() => cardText(page, NOTE)).toContain('Marks are off for reuters.com');
    await driver.command(page, 'toggle-site');
    await expect.poll(async () => (await driver.marks(page)).length).toBe(3);
    await expect.poll(() => cardText(page, NOTE)).toContain('Marks are on for reuters.com');
  });
});
