/** The options page as a user meets it: claims found, written, refused, tried, changed and deleted; sites; broken data. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations, violationsInLooks } from './support/accessibility/axe.ts';
import { BROWSERS, type Driver, launch } from './support/browsers/browsers.ts';
import { word } from './support/languages/words.ts';
import { startServer, type TestServer } from './support/pages/server.ts';
import { until } from './support/wait.ts';

const CANAL = `<!doctype html><html lang="en"><title>Canal</title>
  <p>The canal levy goes up again, and shippers call it a hidden tax on trade.</p></html>`;
const NEWS = 'http://tass.com/canal';
const STATEMENT = 'Whether the canal levy is a tax';

const FRAMINGS = [
  { perspective: 'Canal authority', frame: 'a fair price', summary: 'Says that it pays for the locks.' },
  { perspective: 'Shippers', frame: 'a hidden tax', summary: 'Says that it is a tax.' },
];

const textOf = (page: Page, selector = 'main') =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
const statements = (page: Page) =>
  page.$$eval('.claim-toggle', (all) => all.map((row) => row.textContent ?? ''));

async function click(page: Page, words: string): Promise<void> {
  const named = `starts-with(normalize-space(.), "${words}") or starts-with(@aria-label, "${words}")`;
  const element = await until(`"${words}"`, () =>
    page.$(`::-p-xpath(//*[self::button or self::a][${named}])`),
  );
  await element.click();
}

/** Replaces what a field of the form holds, in one go: a form of some hundred keys would take seconds. */
async function fill(page: Page, path: string, text: string): Promise<void> {
  const field = await until(`field ${path}`, () => page.$(`#field-${path}`));
  await field.evaluate((element, inserted) => {
    (element as HTMLInputElement).focus();
    (element as HTMLInputElement).select();
    document.execCommand('insertText', false, inserted);
  }, text);
}

/** With `evaluate` only: it may be asked while the page is loading. */
const typedInto = (page: Page, path: string) =>
  page.evaluate((id) => document.querySelector<HTMLInputElement>(`#field-${id}`)?.value ?? '', path);

async function fillClaim(page: Page): Promise<void> {
  await fill(page, 'statement', STATEMENT);
  await fill(page, 'topic', 'Canals');
  for (const [at, framing] of FRAMINGS.entries()) {
    for (const [name, text] of Object.entries(framing)) await fill(page, `framings-${at}-${name}`, text);
    await fill(page, `framings-${at}-outlet`, 'Canal News');
    await fill(page, `framings-${at}-url`, `https://canal.example/${at}`);
  }
  await fill(page, 'phrases-0-text', 'hidden tax');
  await page.select('#field-phrases-0-framing', 'f2');
}

describe.each(BROWSERS)('options page in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startServer();
    server.page(NEWS, CANAL);
    driver = await launch(browser, { server });
  });
  afterEach(async () => driver.closePages());
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  async function openOptions(section = ''): Promise<Page> {
    const page = await driver.extensionPage(`src/options/options.html${section && `#${section}`}`);
    await page.setViewport({ width: 1280, height: 900 });
    await until('the page to be ready', async () => (await textOf(page, 'h1')) !== '');
    return page;
  }

  test('finds claims by their words, and shows their framings', async () => {
    const page = await openOptions();
    await expect.poll(async () => (await statements(page)).length).toBeGreaterThan(5);
    const all = (await statements(page)).length;
    await page.type('input[type=search]', 'hybrid WARFARE');
    await expect.poll(async () => (await statements(page)).length).toBeLessThan(all);
    expect((await statements(page)).join()).toMatch(/hybrid warfare/u);
    await (await page.$('.claim-toggle'))!.click();
    await expect.poll(async () => (await page.$$('.framing')).length).toBeGreaterThan(1);
    await page.type('input[type=search]', ' zzzz');
    await expect.poll(() => textOf(page)).toContain('No claim fits.');
  });

  test('a refused claim keeps what was typed and names the field', async () => {
    const page = await openOptions('new');
    await fillClaim(page);
    await fill(page, 'framings-1-url', 'canal');
    await fill(page, 'framings-1-frame', 'one two three four five six');
    await click(page, 'Save');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-framings-1-frame');
    expect(await textOf(page, '#field-framings-1-frame-problem')).toBe('Too many words: at most 5.');
    expect(await textOf(page, '#field-framings-1-url-problem')).toContain('https://');
    expect(await textOf(page, '.editor-end')).toContain('2 fields');
    expect(await typedInto(page, 'statement')).toBe(STATEMENT);
    expect(await typedInto(page, 'framings-0-summary')).toBe(FRAMINGS[0]!.summary);
    // The reason goes as soon as the field is mended.
    await fill(page, 'framings-1-frame', 'a hidden tax');
    await expect.poll(() => page.$('#field-framings-1-frame-problem')).toBeNull();
    // What was typed outlives the page.
    void page.reload().catch(() => undefined);
    await expect
      .poll(() => typedInto(page, 'framings-1-url').catch(() => ''), { timeout: 5_000 })
      .toBe('canal');
    await click(page, 'Clear the form');
    await expect.poll(() => typedInto(page, 'statement')).toBe('');
  });

  test('the try box marks a text while it is typed, and says what is missing', async () => {
    const page = await openOptions('new');
    await fill(page, 'statement', STATEMENT);
    await fill(page, 'phrases-0-text', 'hidden tax');
    await page.evaluate(() => {
      const status = document.querySelector('.try [role=status]')!;
      new MutationObserver(() => {
        document.body.dataset.said = `${document.body.dataset.said ?? ''}${status.textContent}\n`;
      }).observe(status, { childList: true, characterData: true, subtree: true });
      document.querySelector<HTMLTextAreaElement>('#try-text')!.focus();
      document.execCommand('insertText', false, 'A hidden tax. Is hybrid warfare.');
    });
    await expect
      .poll(() => page.$$eval('.try mark', (all) => all.map((mark) => mark.textContent)))
      .toEqual(['hidden tax1']);
    await expect.poll(() => page.$('.try [role=status][aria-busy=true]')).toBeNull();
    // Until the thread that searches has answered, nobody knows that nothing is there.
    const said = await page.evaluate(() => document.body.dataset.said);
    expect(said).toContain('hidden tax1');
    expect(said).not.toContain(word('try_nothing'));
    await expect
      .poll(() => textOf(page, '.try'))
      .toMatch(/the claim in this form.*Because of “hidden tax”/su);
    expect(await textOf(page, '.try')).toMatch(/an anchor is missing\. One of these would do: .*Ushakov/su);
    await page.type('#try-text', ' Ushakov.');
    await expect.poll(async () => (await page.$$('.try mark')).length).toBe(2);
    await click(page, 'Clear the form');
  });

  test('advice follows the form, and a thread that fails is told and costs nothing', async () => {
    const page = await openOptions();
    // Before the editor opens its threads.
    await page.evaluate(() => {
      const kept = { Worker };
      Object.assign(window, {
        Worker: class {
          constructor() {
            throw new Error('no thread today');
          }
        },
        mend: () => Object.assign(window, kept),
      });
      location.hash = 'new';
    });
    await fillClaim(page);
    await expect.poll(() => textOf(page, '.try')).toContain('looked over (no thread today)');
    await page.type('#try-text', 'A hidden tax.');
    await expect.poll(() => textOf(page, '.try')).toContain('tried (no thread today)');
    expect(await violationsInLooks(driver, page, `options-thread-failed-${browser}`)).toEqual([]);
    expect(await typedInto(page, 'statement')).toBe(STATEMENT);
    await page.evaluate(() => (window as unknown as { mend: () => void }).mend());

    const notes = () => page.$$eval('.lint-list li', (all) => all.map((row) => row.textContent ?? '').join());
    const settled = () => expect.poll(() => page.$('aside[aria-busy=true]')).toBeNull();
    await fill(page, 'phrases-0-text', 'new people');
    await expect.poll(notes).toContain('“new people” is made of everyday words');
    await expect.poll(() => textOf(page, '.try')).not.toContain('no thread today');
    // Typed letter by letter: of all that stood there in between, only the last is spoken of.
    await (await page.$('#field-phrases-0-text'))!.click({ count: 3 });
    await page.keyboard.type('new year plan');
    await expect.poll(notes).toContain('“new year plan” is made of everyday words');
    await settled();
    expect(await notes()).not.toContain('“new people”');
    await fill(page, 'phrases-0-text', 'hidden tax');
    await expect.poll(notes).not.toContain('everyday words');
    await expect.poll(async () => (await page.$$('.try mark')).length).toBe(1);
    await fill(page, 'framings-1-perspective', FRAMINGS[0]!.perspective);
    await expect.poll(notes).toContain(word('lint_few_perspectives'));
    await click(page, 'Clear the form');
    await expect.poll(() => page.$('.lint-list')).toBeNull();
  });

  test('a row that cannot be read is named with its reason, and deleted on request', async () => {
    await (await driver.helper()).evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('counterframe');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const change = db.transaction(['claims', 'meta'], 'readwrite');
            const claim = { id: 'broken', kind: 'claim', topic: 't', statement: '', context: '' };
            change.objectStore('claims').put({ ref: 'mine/broken', pack: 'mine', claim });
            change.objectStore('meta').put({ key: 'revision', value: 2_000 });
            change.oncomplete = () => {
              db.close();
              done();
            };
          };
        }),
    );
    const page = await openOptions('problems');
    await expect.poll(() => textOf(page)).toMatch(/mine\/broken\s*At (statement|match)/u);
    expect(await textOf(page, 'nav')).toContain('Data problems (1)');
    await click(page, 'Delete');
    await expect.poll(() => textOf(page)).toContain('All stored claims can be read.');
  });

  test('sites can be switched, added and looked up', async () => {
    const news = await driver.open('http://tass.com/canal');
    await driver.settled(news);
    const page = await openOptions('sites');
    await expect.poll(() => textOf(page)).toMatch(/[\d,]{3,} news sites/u);
    await page.type('#add-site', 'no site');
    await click(page, 'Never read this site');
    await expect.poll(() => textOf(page, '#add-site-problem')).toContain('example.com');
    await page.$eval('#add-site', (field) => (field as HTMLInputElement).select());
    await page.type('#add-site', 'https://www.tass.com/a');
    await click(page, 'Never read this site');
    const rows = () =>
      page.$$eval('main .row [role=switch]', (all) =>
        all.map((row) => `${row.textContent} ${row.ariaChecked}`),
      );
    await expect.poll(rows).toEqual(['tass.com false']);
    await expect.poll(async () => (await driver.summary(news))?.silence).toBe('off-here');
    await page.bringToFront();
    await click(page, 'tass.com');
    await expect.poll(rows).toEqual(['tass.com true']);
    await click(page, 'Remove');
    await expect.poll(rows).toEqual([]);
    await page.type('input[type=search]', 'reuters');
    await expect.poll(() => textOf(page, '.hosts')).toContain('reuters.com');

    await driver.grantHostAccess('*://*.added.test/*');
    await page.bringToFront();
    await page.type('#add-site', 'added.test');
    await click(page, 'Read this site');
    await expect.poll(() => textOf(page)).toContain('added.test');
    await expect.poll(() => textOf(page)).toContain('Give back');
    await click(page, 'Give back');
    await expect.poll(() => textOf(page)).toContain('None beyond the bundled list.');
  });

  test('no accessibility faults in any section and look, wide or narrow', async () => {
    const page = await openOptions();
    for (const section of ['claims', 'new', 'sites', 'problems', 'about']) {
      await page.evaluate((name) => {
        location.hash = name;
      }, section);
      await until('the section', async () => (await page.$('main h1')) !== null);
      if (section === 'claims') {
        // A few rows: all are alike, and axe takes seconds for hundreds.
        await (await until('the search', () => page.$('input[type=search]'))).type('leak');
        await (await until('a claim', () => page.$('.claim-toggle'))).click();
      }
      if (section === 'new') await click(page, 'Save');
      expect(await violationsInLooks(driver, page, `options-${section}-${browser}`), section).toEqual([]);
      await page.setViewport({ width: 380, height: 800 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        section,
      ).toBeLessThanOrEqual(0);
      expect(await violations(page), `${section} narrow`).toEqual([]);
      await page.setViewport({ width: 1280, height: 900 });
    }
  });
});
