/** Sites that the manifest does not name: never read until the reader says so in the popup, and read from then on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver, launch } from './support/browsers/browsers.ts';
import { button, word } from './support/languages/words.ts';
import { fixture } from './support/pages/fixtures.ts';
import { startServer, type TestServer } from './support/pages/server.ts';

const STORY = 'http://gazette.test/story';
const OTHER = 'http://other.test/story';

describe.each(BROWSERS)('other sites in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startServer();
    driver = await launch(browser, { server });
    for (const url of [STORY, OTHER]) server.page(url, fixture('story-a'));
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test('no page script runs where nobody asked for it', async () => {
    const page = await driver.open(STORY);
    // A page of a news site, opened later, is marked: the time for this one is over.
    server.page('https://www.reuters.com/story', fixture('story-a'));
    const news = await driver.open('https://www.reuters.com/story');
    expect((await driver.settled(news)).matches.length).toBeGreaterThan(0);
    expect(await driver.summary(page)).toBeUndefined();
    expect(await driver.marks(page)).toEqual([]);
    await news.close();
    await page.close();
  });

  test('turned on in the popup, the site is marked now and after a reload', async () => {
    const page = await driver.open(STORY);
    await driver.grantHostAccess('*://*.gazette.test/*');
    const popup = await driver.popup(page);
    await popup.waitForSelector(button('turn_on_here'));
    expect(await popup.$eval('main', (main) => main.textContent)).toContain(
      word('state_no_access').replace('$1', 'gazette.test'),
    );
    await popup.click(button('turn_on_here'));
    await expect.poll(async () => (await driver.marks(page)).length).toBeGreaterThan(8);
    await popup.close();

    await page.reload();
    await expect.poll(async () => (await driver.marks(page)).length).toBeGreaterThan(8);
    await page.close();
  });

  const [shop, foreign] = {
    chromium: ['https://chromewebstore.google.com/detail/x', 'https://addons.mozilla.org/x'],
    firefox: ['https://addons.mozilla.org/x', 'https://chromewebstore.google.com/detail/x'],
  }[browser] as [string, string];
  test('the browser’s own shop is closed to extensions, and the popup says so', async () => {
    for (const url of [shop, foreign]) server.page(url, fixture('story-a'));
    const headingAt = async (url: string) => {
      const page = await driver.open(url);
      const popup = await driver.popup(page);
      await popup.waitForSelector('main h1');
      const words = await popup.evaluate(() => [
        document.querySelector('h1')!.textContent,
        document.querySelectorAll('main button, [role=switch]').length,
      ]);
      await popup.close();
      await page.close();
      return words;
    };
    expect(await headingAt(shop)).toEqual([word('state_browser_page'), 0]);
    // Another browser's shop is a site like any other.
    const [heading, ways] = await headingAt(foreign);
    expect(heading).toBe(word('state_no_access').replace('$1', new URL(foreign).hostname));
    expect(ways).toBeGreaterThan(0);
  });

  test('other sites stay unread', async () => {
    const page = await driver.open(OTHER);
    expect(await driver.summary(page)).toBeUndefined();
    await page.close();
  });
});
