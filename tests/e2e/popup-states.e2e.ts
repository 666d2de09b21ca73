/** States of the popup that take worker and page to bring about, from the first word to the button that ends them. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/accessibility/axe.ts';
import { BROWSERS, type Driver, launch } from './support/browsers/browsers.ts';
import { startServer, type TestServer } from './support/pages/server.ts';
import { button, click, headingOf, textOf } from './support/popup/popup.ts';

const SITE = 'http://tass.com';
const html = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><h1>Witkoff and Ushakov</h1>${body}`;
const MARKED = '<p id="last">Moscow calls the leak of the Witkoff call hybrid warfare.</p>';
/** More than is read without being asked: see collector.ts. */
const BLOCKS = 100_000;
/** More than the observer notes one by one: see watch.ts. */
const PLACES = 5_200;
/** Of 40 sentences each: storing rows takes longer than making them searchable. */
const STORED = 4_000;

describe.each(BROWSERS)('states of the popup in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startServer();
    driver = await launch(browser, { server });
  });
  afterEach(async () => driver.closePages());
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  async function open(path: string, body: string): Promise<Page> {
    server.page(`${SITE}/${path}`, html(body));
    return driver.open(`${SITE}/${path}`);
  }
  /** Firefox shows the popup in a tab of its own, and lets a hidden page run once a second. */
  const openPopup = async (page: Page) => {
    const popup = await driver.popup(page);
    if (browser === 'firefox') await page.bringToFront();
    return popup;
  };
  const marked = async (page: Page) => (await driver.marks(page)).map(({ text }) => text);

  // First: later ones break the stored claims.
  if (browser === 'chromium')
    test('a page from before an update says so, and loading it again brings its marks back', async () => {
      const page = await open('story', MARKED);
      await driver.settled(page);
      const helper = await driver.helper();
      // An unpacked extension that reloads itself is an update to the browser.
      await helper.evaluate(() => setTimeout(() => chrome.runtime.reload())).catch(() => undefined);
      await expect.poll(() => helper.isClosed()).toBe(true);
      // Chromium breaks down when the button of an extension that is not back yet is pressed.
      const state = () =>
        driver.ask('library/status', {}).then(
          (status) => status.state,
          () => undefined,
        );
      await expect.poll(state).toBe('ready');
      const popup = await driver.popup(page);
      await expect.poll(() => headingOf(popup)).toBe('Counterframe was updated under this page');
      await button(popup, 'Read this page now');
      await click(popup, 'Load the page again');
      await expect.poll(() => headingOf(popup)).toBe('1 contested claim on this page');
      await expect.poll(async () => (await driver.marks(page)).length).toBe(1);
    });

  test('a page of very many paragraphs is read on when asked, to its end', async () => {
    // Hidden: it is read all the same, and the browser need not lay it out.
    const page = await open('many', `<div hidden>${'<p>a'.repeat(BLOCKS)}</div>${MARKED}`);
    const popup = await openPopup(page);
    await expect
      .poll(() => textOf(popup, '.progress'), { timeout: 30_000 })
      .toMatch(/^[\d,]+ of [\d,]+ paragraphs?$/u);
    await expect
      .poll(() => headingOf(popup), { timeout: 80_000 })
      .toBe('Nothing contested in the part that was read');
    expect(await textOf(popup)).toContain('This page is very long: 100,000 paragraphs were read');
    expect(await marked(page)).toEqual([]);
    await click(popup, 'Read on');
    await expect.poll(() => headingOf(popup), { timeout: 80_000 }).toBe('1 contested claim on this page');
    expect(await marked(page)).toEqual(['hybrid warfare']);
    expect(await popup.$('.note')).toBeNull();
  }, 200_000);

  test('a paragraph longer than a message is read to its end', async () => {
    const filler = 'Nothing to see here, said the harbour master to his dog. '.repeat(11_000);
    const page = await open('long', `<p>Moscow calls it hybrid warfare. ${filler} Again: hybrid warfare.`);
    const popup = await openPopup(page);
    await expect.poll(() => headingOf(popup), { timeout: 20_000 }).toBe('1 contested claim on this page');
    await expect.poll(() => marked(page), { timeout: 20_000 }).toEqual(['hybrid warfare', 'hybrid warfare']);
    expect(await popup.$('.note')).toBeNull();
  });

  test('a page that changes without rest is left alone, says how often, and can be read again', async () => {
    // All places of one paragraph, with just enough of a pause to be read: nine times over within seconds.
    const page = await open(
      'restless',
      `${MARKED}<p id="all"></p><script>
        const all = document.getElementById('all');
        for (let n = 0; n < ${PLACES}; n += 1) all.append(new Text('a'));
        let turn = 0;
        window.timer = setInterval(() => { turn += 1; for (const text of all.childNodes) text.data = turn + ' '; }, 200);
      </script>`,
    );
    const popup = await openPopup(page);
    await expect.poll(() => textOf(popup, '.note'), { timeout: 50_000 }).toContain('9 times in a row');
    expect(await headingOf(popup)).toBe('1 contested claim on this page');
    expect(await marked(page)).toEqual([]);
    await page.evaluate(() => clearInterval((window as unknown as { timer: number }).timer));
    await click(popup, 'Read again');
    await expect.poll(() => marked(page), { timeout: 20_000 }).toEqual(['hybrid warfare']);
    await expect.poll(() => popup.$('.note')).toBeNull();
  });

  test('a stored claim that is damaged is counted, and the way to it is open', async () => {
    const page = await open('quiet', '<p>Tulips want sun.');
    // The claims are stored by then.
    await driver.settled(page);
    await store(await driver.helper(), 'damaged');
    const popup = await driver.popup(page);
    await expect.poll(() => textOf(popup, '.note')).toMatch(/^1 stored claim is damaged and was left out\./u);
    await click(popup, 'Look at the data problems');
    await expect
      .poll(async () => {
        const pages = await driver.browser.pages();
        const addresses = await Promise.all(
          pages.map((one) => one.evaluate(() => location.href).catch(() => '')),
        );
        return addresses.join(' ');
      })
      .toContain('options.html#problems');
  });

  test('an index that is being built says how far it is; then the page is read', async () => {
    const page = await open('story', MARKED);
    await driver.settled(page);
    const popup = await driver.popup(page);
    await store(await driver.helper(), STORED);
    await driver.stopWorker();
    await popup.evaluate(() => location.reload());
    await expect.poll(() => headingOf(popup), { interval: 20 }).toBe('Getting the claims ready');
    await expect
      .poll(() => textOf(popup, '.progress'), { interval: 20 })
      .toMatch(/^[1-9][\d,]* of 4,\d+ claims$/u);
    expect(await violations(popup)).toEqual([]);
    await expect.poll(() => headingOf(popup), { timeout: 60_000 }).toMatch(/contested claim/u);
    await expect.poll(() => marked(page)).toContain('hybrid warfare');
  }, 120_000);
});

/** Writes past the extension's own code: one row that fails the schema, or so many copies of a good one. */
function store(helper: Page, what: 'damaged' | number): Promise<void> {
  return helper.evaluate(async (wanted) => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const database = await settle(indexedDB.open('counterframe'));
    const change = database.transaction(['claims', 'packs', 'meta'], 'readwrite');
    const claims = change.objectStore('claims');
    type Row = { ref: string; pack: string; claim: { id: string; match: object; statement: string } };
    const [sample] = (await settle(claims.getAll(IDBKeyRange.lowerBound('witkoff'), 1))) as Row[];
    if (wanted === 'damaged') claims.put({ ref: 'mine/broken', pack: 'mine', claim: { id: 'broken' } });
    else
      for (let n = 0; n < wanted; n += 1) {
        const statement = `Whether harbour ${n} closed gate ${n % 97} on day ${n % 31}.`;
        const phrasings = Array.from(
          { length: 40 },
          (_, at) => `Gate ${n % 97} of harbour ${n} was shut, said pilot ${at} and ${n * at} others.`,
        );
        const match = { phrases: [], phrasings, anchors: [], exclusions: [] };
        claims.put({
          ref: `mine/copy-${n}`,
          pack: 'mine',
          claim: { ...sample!.claim, id: `copy-${n}`, statement, match },
        });
      }
    const packs = change.objectStore('packs');
    const mine = await settle(packs.get('mine'));
    const revision = Math.floor(Date.now() / 1000) + 1_000 + (typeof wanted === 'number' ? 1 : 0);
    packs.put({ ...mine, revision });
    change.objectStore('meta').put({ key: 'revision', value: revision });
    await new Promise((done, fail) => {
      change.oncomplete = done;
      change.onerror = fail;
    });
    database.close();
  }, what);
}
