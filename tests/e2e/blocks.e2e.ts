/** What counts as a block of text and what is passed over, on pages small and huge. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver, launch } from './support/browsers/browsers.ts';
import { startServer, type TestServer } from './support/pages/server.ts';

/** The anchor that the ambiguous phrase "hybrid warfare" needs. */
const ANCHOR = '<h1>Witkoff and Ushakov</h1>';
const MARK = 'hybrid warfare';
const html = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><body>${body}`;

/** Body below the anchor → the words that must be marked in it. */
const BODIES: [name: string, body: string, marks: string[]][] = [
  ['inline markup inside the words', '<p>hy<b>brid</b> <i>war</i><a href="#">fare</a>', [MARK]],
  ['a line break between the words', '<p>hybrid<br>warfare', ['hybridwarfare']],
  ['a line break in the source', '<p>hybrid\n    warfare', [MARK]],
  ['soft hyphens and no-break spaces', '<p>hy&shy;brid&nbsp;war&shy;fare', ['hy\u00ADbrid war\u00ADfare']],
  ['a script between the words', '<p>hybrid <script>/**/</script>warfare', ['hybrid /**/warfare']],
  ['two blocks', '<p>hybrid</p><p>warfare</p>', []],
  ['a block inside a line', '<p>hybrid <a href="#"><div>x</div></a> warfare', []],
  [
    'lists, tables and captions',
    `<ul><li>${MARK}</ul><table><td>${MARK}</table><figure><figcaption>${MARK}</figure>`,
    [MARK, MARK, MARK],
  ],
  ['text beside blocks', `<div>${MARK}<p>x</p>${MARK}</div>`, [MARK, MARK]],
  ['right-to-left text around it', `<p dir="rtl">قالوا ${MARK} اليوم 🙂`, [MARK]],
  ['a heading in capitals', `<h2>HYBRID WARFARE</h2>`, ['HYBRID WARFARE']],
  [
    'code, controls and scripts',
    `<code>${MARK}</code><pre>${MARK}</pre><textarea>${MARK}</textarea><input value="${MARK}"><button>${MARK}</button><select><option>${MARK}</select>`,
    [],
  ],
  [
    'what the reader writes',
    `<div contenteditable>${MARK}<p>${MARK}</p></div><div role="textbox">${MARK}</div>`,
    [],
  ],
  ['an island that cannot be edited', `<p contenteditable="false">${MARK}</p>`, [MARK]],
  ['a wall of nested elements', `${'<div>'.repeat(3000)}${MARK}${'</div>'.repeat(3000)}`, [MARK]],
];

describe.each(BROWSERS)('blocks in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startServer();
    driver = await launch(browser, { server });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  async function open(path: string, body: string): Promise<Page> {
    const url = `https://www.reuters.com/${path}`;
    server.page(url, html(body));
    return driver.open(url);
  }
  const words = async (page: Page) =>
    (await driver.marks(page)).map(({ text }) => text).filter((text) => !/Witkoff/u.test(text));

  test.each(BODIES)('%s', async (name, body, marks) => {
    const page = await open(encodeURIComponent(name), ANCHOR + body);
    await driver.settled(page);
    expect(await words(page)).toEqual(marks);
    await page.close();
  });

  test('an anchor that comes late lets earlier words count', async () => {
    const page = await open('late', `<p id="first">They call it ${MARK}.</p>`);
    await driver.settled(page);
    expect(await words(page)).toEqual([]);
    await page.evaluate(() => {
      const heading = document.createElement('h2');
      heading.append('So said Ushakov of the call with Witkoff');
      document.body.append(heading);
    });
    await expect.poll(() => words(page)).toEqual([MARK]);
    await page.close();
  });

  test('another article in a single-page site begins anew, without a reload', async () => {
    const page = await open('app', `<main>${ANCHOR}<p>${MARK}</p></main>`);
    await driver.settled(page);
    expect(await words(page)).toEqual([MARK]);
    await page.evaluate((mark) => {
      history.pushState({}, '', '/app/cables');
      const text = document.createElement('p');
      text.append(`Cables in the Baltic and ${mark}`);
      document.querySelector('main')!.replaceChildren(text);
    }, MARK);
    // The old anchor must not count for the new article.
    await expect.poll(() => words(page)).toEqual([]);
    await page.evaluate(() => history.pushState({}, '', '/app/leak'));
    await page.evaluate((mark) => {
      const text = document.createElement('p');
      text.append(`Witkoff, Ushakov and ${mark}`);
      document.querySelector('main')!.replaceChildren(text);
    }, MARK);
    await expect.poll(() => words(page)).toEqual([MARK]);
    await page.close();
  });

  test('text that becomes editable loses its mark, text that appears gets one', async () => {
    const page = await open('editing', `${ANCHOR}<p id="a">${MARK}</p>`);
    await driver.settled(page);
    expect(await words(page)).toEqual([MARK]);
    await page.evaluate(() => document.querySelector('#a')!.setAttribute('contenteditable', ''));
    await expect.poll(() => words(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('#a')!.removeAttribute('contenteditable'));
    await expect.poll(() => words(page)).toEqual([MARK]);
    await page.close();
  });

  test('a whole new body is read', async () => {
    const page = await open('body', `${ANCHOR}<p>x</p>`);
    await driver.settled(page);
    await page.evaluate((mark) => {
      const body = document.createElement('body');
      body.append(`Witkoff: ${mark}`);
      document.body.replaceWith(body);
    }, MARK);
    await expect.poll(() => words(page)).toEqual([MARK]);
    await page.close();
  });

  test('hidden words are marked but not counted', async () => {
    const page = await open(
      'hidden',
      `${ANCHOR}<p style="display:none">${MARK}</p><p style="visibility:hidden">${MARK}</p>`,
    );
    const { matches } = await driver.settled(page);
    expect(matches.map(({ text }) => text)).toEqual([]);
    await page.close();
  });

  test('five megabytes in one block are read to their end', async () => {
    const page = await open('huge', `${ANCHOR}<p>${MARK} ${'lorem ipsum '.repeat(420_000)} ${MARK}</p>`);
    const summary = await driver.settled(page);
    expect(summary.status).toBe('done');
    expect(await words(page)).toEqual([MARK, MARK]);
    await page.close();
  });

  test('a hundred thousand blocks do no harm', async () => {
    const page = await open('many', `${ANCHOR}<p>${MARK}</p>`);
    await driver.settled(page);
    await page.evaluate((mark) => {
      const parts = Array.from({ length: 100_000 }, (_, at) => `<p>${at}</p>`);
      document.body.insertAdjacentHTML('beforeend', `${parts.join('')}<p id="last">${mark}</p>`);
    }, MARK);
    await expect
      .poll(async () => (await driver.summary(page))?.blocks, { timeout: 40_000 })
      .toBeGreaterThan(90_000);
    // A full page still keeps what it knows up to date.
    await page.evaluate(() => {
      document.querySelector('p')!.textContent = 'They now say hybrid war instead';
    });
    await expect.poll(() => words(page), { timeout: 20_000 }).toContain('hybrid war');
    await page.close();
  }, 90_000);
});
