/** The page's HTML is byte for byte the same with and without us, whatever the page does, and after we are gone. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver, launch } from './support/browsers/browsers.ts';
import { fixture } from './support/pages/fixtures.ts';
import { startServer, type TestServer } from './support/pages/server.ts';
import { until } from './support/wait.ts';

const PLAIN = 'https://www.reuters.com/plain';
const RESTLESS = 'https://www.reuters.com/restless';
const STRICT = 'https://www.reuters.com/strict';

/**
 * Writes its text anew every 50 ms, twenty times, as pages built with a framework do: sets nodeValue, replaces text
 * nodes and whole elements. It ends in the same state each time, and says so in the title.
 */
const restless = `<!doctype html><html lang="en"><title>busy</title><body>
<p id="value">Loading…</p><p id="node">Loading…</p><div id="element"></div>
<script>
  const [value, node, element] = ['value', 'node', 'element'].map((id) => document.getElementById(id));
  let turn = 0;
  const timer = setInterval(() => {
    turn += 1;
    const line = 'Witkoff and Ushakov, turn ' + turn + ': Moscow calls it hybrid warfare.';
    value.firstChild.nodeValue = line;
    node.replaceChildren(line);
    const fresh = document.createElement('p');
    fresh.append(line.slice(0, turn), line.slice(turn));
    element.replaceChildren(fresh);
    if (turn < 20) return;
    clearInterval(timer);
    document.title = 'at rest';
  }, 50);
</script></body></html>`;

const htmlOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

async function openAtRest(driver: Driver, url: string): Promise<Page> {
  const page = await driver.open(url);
  if (url === RESTLESS)
    await until('the page to come to rest', () => page.evaluate(() => document.title === 'at rest'));
  return page;
}

describe.each(BROWSERS)('untouched pages in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startServer();
    driver = await launch(browser, { server });
    server.page(PLAIN, fixture('story-a'));
    server.page(RESTLESS, restless);
    server.page(STRICT, fixture('story-a'), {
      headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
    });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test('HTML with the extension is HTML without it', async () => {
    const with_: Record<string, string> = {};
    for (const url of [PLAIN, RESTLESS, STRICT]) {
      const page = await openAtRest(driver, url);
      await driver.settled(page);
      const least = url === RESTLESS ? 3 : 8;
      await expect.poll(async () => (await driver.marks(page)).length).toBeGreaterThanOrEqual(least);
      with_[url] = await htmlOf(page);
      await page.close();
    }
    await driver.setEnabled(false);
    try {
      for (const url of [PLAIN, RESTLESS, STRICT]) {
        const page = await openAtRest(driver, url);
        expect(await driver.marks(page)).toEqual([]);
        expect(await htmlOf(page)).toBe(with_[url]);
        await page.close();
      }
    } finally {
      await driver.setEnabled(true);
    }
  });

  test('a page that was never at rest has the right marks in the end', async () => {
    const page = await openAtRest(driver, RESTLESS);
    const words = async () => (await driver.marks(page)).map(({ text }) => text);
    await expect.poll(words).toEqual(['hybrid warfare', 'hybrid warfare', 'hybrid warfare']);
    // What the popup says agrees with what is drawn.
    const { matches } = await driver.settled(page);
    expect(matches.map(({ text }) => text)).toEqual(await words());
    await page.close();
  });

  test('a page under a strict policy is marked, and the marks have their colours', async () => {
    const page = await driver.open(STRICT);
    await driver.settled(page);
    const [mark] = await driver.marks(page);
    expect(mark).toBeDefined();
    const background = await page.evaluate(
      (name) => getComputedStyle(document.body, `::highlight(${name})`).backgroundColor,
      mark!.name,
    );
    expect(background).not.toBe('rgba(0, 0, 0, 0)');
    await page.close();
  });

  test('the page is left as it was when the extension is switched off under it', async () => {
    const page = await driver.open(PLAIN);
    await driver.settled(page);
    await expect.poll(async () => (await visibleMarks(driver, page)).length).toBeGreaterThan(0);
    const before = await htmlOf(page);
    await driver.setEnabled(false);
    try {
      await page.bringToFront();
      // Any change will do; this one changes no byte.
      await page.evaluate(() => {
        const text = document.querySelector('h1')!.firstChild as Text;
        text.data = `${text.data}`;
      });
      await expect.poll(() => visibleMarks(driver, page)).toEqual([]);
      expect(await htmlOf(page)).toBe(before);
    } finally {
      await driver.setEnabled(true);
    }
  });
});

/**
 * Marks that the reader can see: registered, and with a style sheet that says how they look. Chromium leaves our
 * style sheet, and our script clears the registry; Firefox ends our script at once, and takes the style sheet away.
 */
async function visibleMarks(driver: Driver, page: Page): Promise<string[]> {
  const marks = await driver.marks(page);
  return page.evaluate(
    (names) =>
      names.filter(
        (name) =>
          getComputedStyle(document.body, `::highlight(${name})`).backgroundColor !== 'rgba(0, 0, 0, 0)',
      ),
    marks.map(({ name }) => name),
  );
}
