/** The browser stops the worker whenever it likes, and starts it for ten tabs at once. No reader may notice. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pack } from '../../src/claims/model.ts';
import { BROWSERS, type Driver, launch } from './support/browsers/browsers.ts';
import { fixture } from './support/pages/fixtures.ts';
import { startServer, type TestServer } from './support/pages/server.ts';
import { until } from './support/wait.ts';

const STORY = 'https://www.reuters.com/story';
const LARGE = 'https://www.reuters.com/large';
const TABS = 10;

/** Some 4 MB of text, so that it takes many calls to the worker; the last paragraph is the one with a claim. */
const large = () => {
  const filler =
    'The harbour was quiet that morning, and the ferries ran late because of the fog over the sound. ';
  const paragraphs = Array.from({ length: 8_000 }, (_, n) => `<p>${n}: ${filler.repeat(5)}</p>`);
  return `<!doctype html><html lang="en"><title>large</title><body><p>Witkoff and Ushakov spoke.</p>
    ${paragraphs.join('\n')}<p id="last">Moscow calls the leak of the Witkoff call hybrid warfare.</p></body></html>`;
};

describe.each(BROWSERS)('the worker in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  let pages: Page[];
  beforeAll(async () => {
    server = await startServer();
    server.page(STORY, fixture('story-a'));
    server.page(LARGE, large());
    driver = await launch(browser, { server, welcome: true });
    // At once: the claims are still being stored.
    pages = await Promise.all(Array.from({ length: TABS }, () => driver.open(STORY)));
    await driver.dismissWelcome();
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test('ten tabs opened while the claims are being stored: all marked, nothing stored twice', async () => {
    const expected = (await driver.settled(pages[0]!)).matches.length;
    expect(expected).toBeGreaterThan(0);
    for (const page of pages) await expect.poll(async () => (await driver.marks(page)).length).toBe(expected);
    const stored = await storedClaims(await driver.helper());
    expect(stored).toEqual([...new Set(stored)]);
    expect(stored.length).toBe(bundledClaims());
    await Promise.all(pages.map((page) => page.close()));
  });

  test('stopped between two pages: the second is marked too', async () => {
    const first = await driver.open(STORY);
    const { matches } = await driver.settled(first);
    await driver.stopWorker();
    await expect.poll(() => driver.workerRunning()).toBe(false);
    const second = await driver.open(STORY);
    await expect.poll(async () => (await driver.marks(second)).length).toBe(matches.length);
    await first.close();
    await second.close();
  });

  test('stopped while a large page is being read: the page is read to its end', async () => {
    await driver.helper();
    const page = await driver.open(LARGE);
    await until('the reading to begin', async () => {
      const summary = await driver.summary(page);
      return summary?.status === 'reading' && summary.blocks > 0;
    });
    await driver.stopWorker();
    // One stop may fall between two questions, when nothing is lost. What wakes the worker is a question, and it
    // cannot be answered before the claims have been read: stopped in that moment, it gets no answer.
    for (const _ of [1, 2]) {
      await until('the page to wake the worker', () => driver.workerRunning(), { every: 2 });
      await driver.stopWorker();
    }
    await expect
      .poll(async () => (await driver.marks(page)).map(({ text }) => text), { timeout: 30_000 })
      .toContain('hybrid warfare');
    await page.close();
  });
});

/** `pack/claim` of every stored claim, read without the extension's own code. */
function storedClaims(helper: Page): Promise<string[]> {
  return helper.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const database = await settle(indexedDB.open('counterframe'));
    type Row = { pack: string; claim: { id: string } };
    const rows: Row[] = await settle(database.transaction('claims').objectStore('claims').getAll());
    database.close();
    return rows.map(({ pack, claim }) => `${pack}/${claim.id}`).sort();
  });
}

function bundledClaims(): number {
  const folder = new URL('../../src/packs/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files
    .map((name) => (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Pack).claims.length)
    .reduce((sum, claims) => sum + claims, 0);
}
