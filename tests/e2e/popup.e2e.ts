/** The popup as a reader meets it: what it says in every state, and that the one action of each state works. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violationsInLooks } from './support/accessibility/axe.ts';
import { ByKey } from './support/accessibility/by-key.ts';
import { BROWSERS, type Driver, launch } from './support/browsers/browsers.ts';
import { word } from './support/languages/words.ts';
import { startServer, type TestServer } from './support/pages/server.ts';
import { click, headingOf, textOf } from './support/popup/popup.ts';

const STORY = `<!doctype html><html lang="en"><title>Story</title><style>p { margin: 120vh 0 }</style>
  <h1>Kremlin aide on the leaked Witkoff call</h1>
  <p>Steve Witkoff and Yuri Ushakov spoke in October, Bloomberg reported.</p>
  <p id="far">Officials in Moscow say this is hybrid warfare.</p></html>`;
const QUIET =
  '<!doctype html><html lang="en"><title>Garden</title><p>Tulips want sun and a little sand.</p></html>';
const NEWS = 'http://tass.com';
const STATEMENT = /Witkoff.Ushakov call was an act of hybrid warfare/u;

describe.each(BROWSERS)('popup in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  /** Opened before the extension was there. */
  let early: Page;
  beforeAll(async () => {
    server = await startServer();
    server.page(`${NEWS}/story`, STORY);
    server.page(`${NEWS}/quiet`, QUIET);
    driver = await launch(browser, { server, install: false });
    early = await driver.open(`${NEWS}/story`);
    await driver.install();
    await driver.dismissWelcome();
  });
  afterEach(async () => driver.closePages());
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  async function openPopup(path: string): Promise<{ page: Page; popup: Page }> {
    const page = await driver.open(`${NEWS}/${path}`);
    await driver.settled(page);
    return { page, popup: await driver.popup(page) };
  }

  test('a page that was open before installing can be read', async () => {
    const popup = await driver.popup(early);
    // Firefox reads open pages by itself; Chromium leaves it to the reader.
    await expect.poll(() => headingOf(popup)).toMatch(/has not been read|contested claim/u);
    if ((await headingOf(popup)).includes('not been read')) await click(popup, 'Read this page now');
    await expect.poll(() => headingOf(popup)).toMatch(/contested claim/u);
    await expect.poll(() => driver.marks(early)).not.toEqual([]);
  });

  test('shows framings side by side, the page’s own first, with links that work', async () => {
    const { popup } = await openPopup('story');
    await expect.poll(() => headingOf(popup)).toMatch(/^\d+ contested claims? on this page$/u);
    await expect.poll(() => textOf(popup, '.claim')).toMatch(STATEMENT);
    const columns = await popup.$$eval('.claim:first-child .framing', (all) =>
      all.map((column) => {
        const box = column.getBoundingClientRect();
        const words = column.querySelector('.framing-words')?.getBoundingClientRect();
        const link = column.querySelector('a');
        return {
          text: column.textContent ?? '',
          perspective: column.querySelector('h3')?.textContent,
          width: Math.round(box.width),
          left: Math.round(box.left),
          wordsTop: Math.round(words?.top ?? -1),
          link: link?.href,
          rel: link?.rel,
          target: link?.target,
        };
      }),
    );
    expect(new Set(columns.map((column) => column.perspective)).size).toBeGreaterThanOrEqual(3);
    expect(columns[0]?.text).toContain('This page uses this framing');
    expect(columns[0]?.text).toMatch(/Kremlin/u);
    expect(columns.filter((column) => column.text.includes('This page uses this framing'))).toHaveLength(1);
    // Comparable: equal widths, one line for each part, and two columns in view at 400 px.
    expect(new Set(columns.map((column) => column.width)).size).toBe(1);
    expect(new Set(columns.map((column) => column.wordsTop)).size).toBe(1);
    if (browser === 'chromium') expect(columns[1]!.left + columns[1]!.width).toBeLessThanOrEqual(400);
    for (const column of columns) {
      expect(column.link).toMatch(/^https?:\/\//u);
      expect(column).toMatchObject({ rel: 'noopener noreferrer', target: '_blank' });
    }
    expect(await textOf(popup, '.sayings')).toContain('hybrid warfare”');
    expect(await textOf(popup, '.sayings')).toContain('the page reports this (Officials in Moscow)');
  });

  test('scrolls the page to the mark', async () => {
    const { page, popup } = await openPopup('story');
    await click(popup, '“this is hybrid warfare”');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const { top, bottom } = document.querySelector('#far')!.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
    await expect
      .poll(async () => (await driver.marks(page)).map(({ name }) => name))
      .toContain('counterframe-pulse');
  });

  test('the switch for all sites takes the marks away and brings them back', async () => {
    const { page, popup } = await openPopup('story');
    await click(popup, 'On all sites');
    await expect.poll(() => headingOf(popup)).toBe('Switched off on all sites');
    await expect.poll(() => driver.marks(page)).toEqual([]);
    await click(popup, 'Turn on');
    await expect.poll(() => headingOf(popup)).toMatch(/contested/u);
    await expect.poll(() => driver.marks(page)).not.toEqual([]);
  });

  test('a page of the browser is no fault of anybody’s', async () => {
    const page = await driver.browser.newPage();
    const popup = await driver.popup(page);
    await expect
      .poll(() => headingOf(popup))
      .toMatch(/Extensions may not read this page|shows another page/u);
  });

  test('an empty database can be filled again', async () => {
    const { page, popup: first } = await openPopup('quiet');
    await first.close();
    await page.close();
    await (await driver.helper()).evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('counterframe');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const change = db.transaction(['claims', 'meta'], 'readwrite');
            change.objectStore('claims').clear();
            change.objectStore('meta').put({ key: 'revision', value: 1_000 });
            change.oncomplete = () => {
              db.close();
              done();
            };
          };
        }),
    );
    const { popup } = await openPopup('story');
    await expect.poll(() => headingOf(popup)).toBe('There are no claims to look for');
    await click(popup, 'Restore the bundled claims');
    await expect.poll(() => headingOf(popup)).toMatch(/contested claim/u);
  });

  test('a database that cannot be read can be tried again or, after a warning, started afresh', async () => {
    // As after going back to an older version of the extension: a database that the code does not know.
    await (await driver.helper()).evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const deleting = indexedDB.deleteDatabase('counterframe');
          deleting.onerror = () => fail(deleting.error);
          deleting.onsuccess = () => {
            const opening = indexedDB.open('counterframe', 999_999);
            opening.onerror = () => fail(opening.error);
            opening.onsuccess = () => {
              opening.result.close();
              done();
            };
          };
        }),
    );
    await driver.stopWorker();
    const page = await driver.open(`${NEWS}/story`);
    const popup = await driver.popup(page);
    await expect.poll(() => headingOf(popup)).toBe('The claims cannot be read');
    // By key: whoever presses Enter twice, or goes on pressing it, must not erase everything.
    await popup.bringToFront().catch(() => undefined);
    const key = new ByKey(popup);
    await key.to(word('try_again'));
    await key.press('Enter');
    await key.at(word('try_again'));
    expect(await headingOf(popup)).toBe('The claims cannot be read');
    await key.to(word('erase'));
    await key.press('Enter', 'Enter');
    await key.at(word('erase_sure'));
    expect(await textOf(popup)).toContain('The claims you wrote yourself');
    await key.to(word('keep'));
    await key.to(word('erase_now'));
    await popup.keyboard.press('Enter');
    await expect.poll(() => headingOf(popup), { timeout: 8_000 }).toMatch(/contested claim/u);
  });

  test('opens in a tab with up to four columns in view', async () => {
    const { page, popup } = await openPopup('story');
    const tab = await driver.tabId(page);
    await popup.close().catch(() => undefined);
    const wide = await driver.extensionPage(`src/popup/popup.html?tab=${tab}`);
    await wide.setViewport({ width: 800, height: 900 });
    await expect.poll(() => headingOf(wide)).toMatch(/contested claim/u);
    const inView = () =>
      wide.$$eval('.claim:first-child .framing', (all) => {
        const edge = all[0]!.parentElement!.getBoundingClientRect().right;
        return all.filter((column) => column.getBoundingClientRect().right <= edge + 1).length;
      });
    await expect.poll(inView).toBe(4);
    expect(await wide.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
    await expect.poll(() => headingOf(wide)).toBe('That tab is closed');
  });

  test('no accessibility faults in any look', async () => {
    for (const path of ['story', 'quiet']) {
      const { popup } = await openPopup(path);
      await expect.poll(() => headingOf(popup)).toMatch(/contested/iu);
      expect(await violationsInLooks(driver, popup, `popup-${path}-${browser}`)).toEqual([]);
      await driver.closePages();
    }
  });
});
