/**
 * Real pages' oddities, one small page each, and pages that mean harm. What is listed and drawn must be what a reader
 * sees as the page's text; the page must never notice us, however it is built.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOVING } from './hazards/moving.ts';
import { STILL } from './hazards/still.ts';
import { ANCHOR, CLEAR, CONTROL, html, LAST, MARK, p } from './hazards/words.ts';
import { BROWSERS, type Driver, launch } from './support/browsers/browsers.ts';
import { copyToMakeNoisy, NOISES } from './support/builds/noisy-build.ts';
import { besideThePage, readMarks } from './support/marks/marks.ts';
import { complaintsOf } from './support/pages/complaints.ts';
import { reachable } from './support/pages/reachable.ts';
import { startServer, type TestServer } from './support/pages/server.ts';

const drawnIn = async (page: Page | Frame) => (await readMarks(page)).map(({ text }) => text);

/** A frame that a reader can read in, with what stands in it. */
const frameOf = (source: string) => `<iframe ${source} width="500" height="300"></iframe>`;

describe.each(BROWSERS)('hazards in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  let build: ReturnType<typeof copyToMakeNoisy>;
  beforeAll(async () => {
    build = copyToMakeNoisy(browser);
    server = await startServer();
    driver = await launch(browser, { server, extension: build.folder });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
    build?.remove();
  });

  async function open(name: string, body: string): Promise<{ page: Page; complaints: string[] }> {
    const url = `https://www.reuters.com/${encodeURIComponent(name)}`;
    server.page(url, html(body));
    const page = await driver.browser.newPage();
    const complaints = await complaintsOf(driver, page);
    await page.goto(url);
    await driver.settled(page);
    return { page, complaints };
  }
  const read = async (page: Page) => ({
    listed: (await driver.settled(page)).matches.map(({ text }) => text),
    drawn: await drawnIn(page),
  });
  /** Adds words to the page that come after all that has happened in it. */
  const addLast = (page: Page) =>
    besideThePage(page.mainFrame()).evaluate((words) => {
      const last = document.createElement('p');
      last.append(`In the end, a ${words}.`);
      document.body.append(last);
    }, LAST);

  test.each(STILL)('%s', async (name, body, listed, drawn = listed) => {
    const { page, complaints } = await open(name, body);
    expect(await read(page)).toEqual({ listed: [CONTROL, ...listed], drawn: [CONTROL, ...drawn] });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(MOVING)('%s', async (name, body, code, marks) => {
    const { page, complaints } = await open(name, body);
    await page.evaluate(code);
    await addLast(page);
    const words = [CONTROL, ...marks, LAST];
    await expect.poll(() => read(page)).toEqual({ listed: words, drawn: words });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('marks of every kind are there again once a page no longer clears the registry', async () => {
    const { page } = await open('all kinds', p);
    await page.evaluate(CLEAR);
    await addLast(page);
    await expect.poll(() => drawnIn(page)).toContain(LAST);
    const drawn = await drawnIn(page);
    await page.close();
    expect(drawn).toContain(MARK);
  });

  test('frames: of the same site, without an address, and too small to be read in', async () => {
    const frame = 'https://www.reuters.com/inner';
    server.page(frame, html(p));
    const { page, complaints } = await open(
      'frames',
      `${p}${frameOf(`src="${frame}"`)}${frameOf(`srcdoc="${ANCHOR}${p}"`)}
       <iframe src="${frame}" width="90" height="60"></iframe>`,
    );
    const all = [CONTROL, MARK];
    await expect.poll(() => Promise.all(page.frames().map(drawnIn))).toEqual([all, all, all, []]);
    const popup = await driver.popup(page);
    const count = () => popup.evaluate((mark) => document.body.innerText.split(mark).length - 1, MARK);
    // Once for every mark of the page and of the two frames that one can read in.
    await expect.poll(count).toBeGreaterThanOrEqual(3);
    expect(complaints).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('frames: one that is read while the page around it still loads', async () => {
    const [url, frame] = ['https://www.reuters.com/late', 'https://www.reuters.com/early'];
    let end = () => {};
    const endsAfter = new Promise<void>((done) => {
      end = done;
    });
    server.page(frame, html(`<p>In the frame, a ${LAST}.</p>`));
    server.page(url, html(`${p}${frameOf(`src="${frame}"`)}`), { endsAfter });
    const page = await driver.browser.newPage();
    const arrival = page.goto(url);
    const inner = () => page.frames().find((one) => one.url() === frame);
    await expect.poll(async () => inner() && (await drawnIn(inner()!))).toEqual([CONTROL, LAST]);
    end();
    await arrival;
    await driver.settled(page);
    await expect.poll(() => drawnIn(page)).toEqual([CONTROL, MARK]);
    const popup = await driver.popup(page);
    const text = () => popup.evaluate(() => document.body.innerText);
    await expect.poll(text).toContain(MARK);
    await expect.poll(text).toContain(LAST);
    await popup.close();
    await page.close();
  });

  test('frames: of another news site, and of a site that nobody has allowed', async () => {
    const [allowed, unknown] = ['https://tass.com/inner', 'https://not-in-the-list.example/inner'];
    for (const url of [allowed, unknown]) server.page(url, html(p));
    const { page, complaints } = await open(
      'other hosts',
      // The unknown one first: once the other has its marks, it could have had them.
      `${p}${frameOf(`src="${unknown}"`)}${frameOf(`src="${allowed}"`)}`,
    );
    const drawn = async () =>
      Object.fromEntries(
        await Promise.all(
          page.frames().map(async (frame) => [new URL(frame.url()).host, await drawnIn(frame)]),
        ),
      );
    const all = [CONTROL, MARK];
    await reachable(page);
    await expect
      .poll(drawn)
      .toEqual({ 'www.reuters.com': all, 'not-in-the-list.example': [], 'tass.com': all });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('frames: one out of view that gets its size late', async () => {
    const frame = 'https://tass.com/late-size';
    server.page(frame, html(p));
    const { page } = await open(
      'late size',
      `${p}<div style="height: 300vh"></div><iframe src="${frame}" width="0" height="0"></iframe>
       <script>onload = () => setTimeout(() => Object.assign(document.querySelector('iframe'), { width: 500, height: 300 }), 300)</script>`,
    );
    await reachable(page);
    await expect.poll(() => Promise.all(page.frames().map(drawnIn))).toEqual(Array(2).fill([CONTROL, MARK]));
    await page.close();
  });

  test('hundreds of frames in sight, some of them large enough to be read in', async () => {
    const small = `<iframe srcdoc="${ANCHOR}" width="90" height="60"></iframe>`;
    const { page, complaints } = await open(
      'many frames',
      `<button onclick="this.textContent = 'pressed'">Press</button>${p}${(small.repeat(4) + frameOf(`srcdoc="${ANCHOR}"`)).repeat(40)}`,
    );
    await page.click('button');
    expect(await page.$eval('button', ({ textContent }) => textContent)).toBe('pressed');
    await addLast(page);
    await expect.poll(() => drawnIn(page)).toEqual([CONTROL, MARK, LAST]);
    const last = page.frames().at(-1)!;
    await expect.poll(() => drawnIn(last)).toEqual([CONTROL]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  // An editor by its document: no attribute tells.
  test.fails('a page in design mode gets no marks', async () => {
    const { page } = await open('design', `<script>document.designMode = 'on'</script>${p}`);
    const drawn = await drawnIn(page);
    await page.close();
    expect(drawn).toEqual([]);
  });

  test('what the reader types gets no mark, and stays as it is', async () => {
    const { page, complaints } = await open(
      'typing',
      '<textarea></textarea><div id="box" contenteditable></div>',
    );
    const typed = `${CONTROL} and ${MARK}`;
    for (const box of ['textarea', '#box']) await page.type(box, typed);
    await addLast(page);
    await expect.poll(() => drawnIn(page)).toEqual([CONTROL, LAST]);
    // The caret is where it was: the next letter comes last.
    await page.keyboard.type('!');
    expect(
      await page.evaluate(() => [
        document.querySelector('textarea')!.value,
        document.querySelector('#box')!.innerHTML.replace('&nbsp;', ' '),
      ]),
    ).toEqual([typed, `${typed}!`]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a click on what is laid over the words is the page’s', async () => {
    const { page, complaints } = await open(
      'overlay',
      `<div style="position:relative">${p}<div id="over" style="position:absolute;inset:0" onclick="this.title += 'x'"></div></div>`,
    );
    const { x, y } = await page.evaluate(() => {
      const words = document.querySelector('p')!.firstChild as Text;
      const range = new Range();
      range.setStart(words, words.data.length - 3);
      range.setEnd(words, words.data.length - 1);
      const { left, top } = range.getBoundingClientRect();
      return { x: left + 2, y: top + 2 };
    });
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    expect(await page.$eval('#over', (over) => (over as HTMLElement).title)).toBe('x');
    await addLast(page);
    await expect.poll(() => drawnIn(page)).toEqual([CONTROL, MARK, LAST]);
    expect(await page.$('counterframe-card')).toBeNull();
    // The same place without it: there was a mark to click on.
    await page.$eval('#over', (over) => over.remove());
    await page.mouse.click(x, y);
    await expect.poll(() => page.$('counterframe-card')).not.toBeNull();
    expect(complaints).toEqual([]);
    await page.close();
  });

  // Last: from here on the extension is the noisy one.
  test('a build that throws and writes is heard', async () => {
    build.makeNoisy();
    await driver.install();
    const { page, complaints } = await open('noise', p);
    for (const noise of NOISES)
      await expect.poll(() => complaints).toContainEqual(expect.stringContaining(noise));
    await page.close();
  });
});
