/** The page that opens once after installing: its sample is alive, and it can be left at once. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledPacks } from '../../src/packs/bundled.ts';
import { formatDate } from '../../src/ui/words/format-date.ts';
import { violations, violationsInLooks } from './support/accessibility/axe.ts';
import { BROWSERS, buildOf, type Driver, launch } from './support/browsers/browsers.ts';
import { word } from './support/languages/words.ts';
import { startServer, type TestServer } from './support/pages/server.ts';
import { screenshot } from './support/screenshot.ts';
import { until } from './support/wait.ts';

const PAGE = 'src/welcome/welcome.html';

describe.each(BROWSERS)('welcome in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  /** A copy of the build, for a newer version to take its place. */
  const build = mkdtempSync(join(tmpdir(), 'counterframe-welcome-'));
  beforeAll(async () => {
    server = await startServer();
    cpSync(buildOf(browser), build, { recursive: true });
    driver = await launch(browser, { server, extension: build, welcome: true });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
    rmSync(build, { recursive: true, force: true });
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

  test('says what is promised, which packs are in, and how to turn on more sites', async () => {
    const page = await driver.extensionPage(PAGE);
    await page.waitForSelector('.packs li');
    const listed = (list: string) =>
      page.$$eval(`${list} > li`, (all) =>
        all.map((one) => [...one.children].map((part) => part.textContent)),
      );
    expect(await listed('.promises')).toEqual(
      ['verdicts', 'device', 'sites'].map((name) => [word(`welcome_${name}`), word(`welcome_${name}_text`)]),
    );
    const packs = bundledPacks().map(({ info: { title, updated }, claims }) => [
      title,
      `${claims.length} claims · updated ${formatDate(updated, 'en')}`,
    ]);
    expect((await listed('.packs')).sort()).toEqual(packs.sort());
    expect(await listed('.next')).toContainEqual([word('menu_sites'), word('welcome_more_sites')]);
    const links = await page.$$eval('.next a', (all) => all.map((link) => new URL(link.href).hash));
    expect(links).toEqual(['#packs', '#sites', '#appearance', '#new']);
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
    // The page may be gone before the click is over.
    await page.click('header .button').catch(() => undefined);
    await expect.poll(opened).toBe(before);
  });

  test('does not open again: not after an update, and not when the extension starts anew', async () => {
    // Any that an update would open counts, so none may be there before: updating closes those that are.
    const helper = await driver.helper();
    await helper.evaluate(async (page) => {
      const tabs = await chrome.tabs.query({});
      await chrome.tabs.remove(tabs.filter(({ url }) => url?.endsWith(page)).map(({ id }) => id!));
    }, PAGE);
    await expect.poll(opened).toBe(0);
    const arrival = async () => (await driver.ask('site/get', { url: 'https://www.reuters.com/' })).arrival;
    expect(await arrival()).toBe('install');
    const manifest = join(build, 'manifest.json');
    const { version, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify({ ...rest, version: `${version}.1` }));
    await driver.install();
    // The browser has told the extension that it is a newer one: where the page opens, it is being opened by now.
    await expect.poll(() => arrival().catch(() => '')).toBe('update');
    expect(await opened()).toBe(0);

    await driver.setEnabled(false);
    await driver.setEnabled(true);
    const state = () => driver.ask('library/status', {}).then((status) => status.state);
    await expect.poll(() => state().catch(() => '')).toBe('ready');
    expect(await opened()).toBe(0);
    await driver.stopWorker();
    expect(await state()).toBe('ready');
    expect(await opened()).toBe(0);
  });

  // Last: nothing can be read afterwards.
  test('says so where the claims cannot be read, and keeps its promises', async () => {
    const helper = await driver.helper();
    // As after going back to an older version of the extension: a database that the code does not know.
    await helper.evaluate(
      () =>
        new Promise((done, fail) => {
          const deleting = indexedDB.deleteDatabase('counterframe');
          deleting.onerror = () => fail(deleting.error);
          deleting.onsuccess = () => {
            const opening = indexedDB.open('counterframe', 999_999);
            opening.onerror = () => fail(opening.error);
            opening.onsuccess = () => done(opening.result.close());
          };
        }),
    );
    await driver.stopWorker();
    const page = await driver.extensionPage(PAGE);
    const [before, after] = word('welcome_failed').split('$1');
    const failure = () => page.$eval('.sample [role="alert"]', (alert) => alert.textContent ?? '');
    await expect.poll(failure).toContain(after);
    expect(await failure()).toMatch(new RegExp(`^${before}\\S`, 'u'));
    expect(await page.$$eval('.promises li', (all) => all.length)).toBe(3);
    expect(await page.$('.packs, .found, .chosen')).toBeNull();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, `welcome-failed-${browser}`, { fullPage: true });
  });
});
