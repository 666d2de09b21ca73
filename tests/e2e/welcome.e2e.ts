/** The page that opens once after installing: its sample is alive, and it can be left at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsInLooks } from './support/axe.ts';
import { BROWSERS, type Driver, launch } from './support/browsers.ts';
import { startServer, type TestServer } from './support/server.ts';
import { until } from './support/wait.ts';
import { word } from './support/words.ts';

const PAGE = 'src/welcome/welcome.html';

describe.each(BROWSERS)('welcome in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startServer();
    driver = await launch(browser, { server, welcome: true });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const opened = async () => {
    const helper = await driver.helper();
    return helper.evaluate(async (page) => {
      const tabs = await chrome.tabs.query({});
      return tabs.filter(({ url }) => url?.endsWith(page)).length;
    }, PAGE);
  };

  test('opens after installing, once', async () => {
    await until('the welcome page', async () => (await opened()) === 1);
  });

  test('its sample is read and marked by the real thing, and shows the framings of what is chosen', async () => {
    const page = await driver.extensionPage(PAGE);
    await expect
      .poll(() => page.$$eval('.found button', (buttons) => buttons.map((one) => one.textContent)))
      .toEqual(expect.arrayContaining(['“amounted to hybrid warfare”', '“necessary exposure”']));
    const drawn = await page.evaluate(() =>
      [...CSS.highlights].flatMap(([, ranges]) => [...ranges].map((range) => range.startContainer.nodeType)),
    );
    expect(drawn.length).toBeGreaterThanOrEqual(4);
    await expect.poll(() => page.$eval('.chosen', (chosen) => chosen.textContent)).toContain('Kremlin');
    // By mouse on the words themselves.
    const [x, y] = await page.evaluate(() => {
      for (const [, ranges] of CSS.highlights)
        for (const at of ranges) {
          const range = new Range();
          range.setStart(at.startContainer, at.startOffset);
          range.setEnd(at.endContainer, at.endOffset);
          if (!range.toString().includes('necessary exposure')) continue;
          range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
          const { left, top, height } = range.getBoundingClientRect();
          return [left + 5, top + height / 2];
        }
      return [0, 0];
    });
    await page.mouse.click(x!, y!);
    await expect
      .poll(() => page.$eval('.found [aria-pressed="true"]', (chosen) => chosen.textContent))
      .toBe('“necessary exposure”');
    await page.close();
  });

  test('has no accessibility faults in any look, and no sideways scrolling', async () => {
    const page = await driver.extensionPage(PAGE);
    await page.waitForSelector('.chosen .framing');
    expect(await violationsInLooks(driver, page, `welcome-${browser}`, { fullPage: true })).toEqual([]);
    for (const width of [360, 1280]) {
      await page.setViewport({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, String(width)).toBeLessThanOrEqual(0);
    }
    await page.close();
  });

  test('is closed by its first button', async () => {
    const before = await opened();
    const page = await driver.extensionPage(PAGE);
    await page.waitForSelector('header .button');
    expect(await page.$eval('header .button', (button) => button.textContent)).toBe(word('welcome_close'));
    await page.click('header .button');
    await expect.poll(opened).toBe(before);
  });
});
