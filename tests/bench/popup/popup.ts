/** How soon the popup shows something, and how soon the claims: the built extension in real browsers. See ../README.md. */
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName, type Driver, launch } from '../../e2e/support/browsers/browsers.ts';
import { startServer, type TestServer } from '../../e2e/support/pages/server.ts';
import { until } from '../../e2e/support/wait.ts';
import { least, median, ms, p95, printTable } from '../measure.ts';
import { HEADERS, html } from '../page/beat.ts';
import { READ } from '../page/switch.ts';
import { article } from '../page/text.ts';

const MARKS = 40;
const NODES = 1_000;
const OPENINGS = 15;

/** Since the browser was told to open it, ms. */
interface Opened {
  /** First contentful paint. */
  painted: number;
  /** The first frame with what was waited for in it. */
  listed: number;
}

/**
 * Runs in a page of the extension, which sees into the window that it opens: no script of ours needs to be in the
 * popup, and both browsers are measured alike.
 */
async function openOnce(url: string, awaited: string): Promise<Opened> {
  const popup = window.open(url, '_blank', 'popup,width=400,height=600');
  if (!popup) throw new Error('The browser opens no window.');
  // Timers of a page behind others ring once a second.
  const { port1, port2 } = new MessageChannel();
  const turn = () =>
    new Promise<unknown>((done) => {
      port1.onmessage = done;
      port2.postMessage(0);
    });
  // The document that a window begins with is thrown away.
  while (popup.location.href !== url || !popup.document.body) await turn();
  const { document, performance } = popup;
  await new Promise<void>((done) => {
    const look = () => document.querySelector(awaited) && done();
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    look();
  });
  const frame = () => new Promise((done) => popup.requestAnimationFrame(done));
  await frame();
  const listed = performance.now();
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  while (paint() === undefined) await frame();
  const opened = { painted: paint()!, listed };
  popup.close();
  return opened;
}

async function benchIn(browser: BrowserName): Promise<void> {
  const server = await startServer();
  const driver = await launch(browser, { server });
  try {
    console.log(`\n${await driver.browser.version()}`);
    const ready = async () => (await driver.ask('library/status', {})).state === 'ready';
    await until('the index', ready, { milliseconds: 60_000 });
    const tab = await openMarked(driver, server);
    const helper = await driver.helper();
    const open = (path: string, awaited: string): Promise<Opened> =>
      helper.evaluate(openOnce, `${driver.origin}/${path}`, awaited);
    const all: Opened[] = [];
    const bare: Opened[] = [];
    for (let opening = 0; opening <= OPENINGS; opening += 1) {
      all.push(await open(`src/popup/popup.html?tab=${tab}`, '.claim'));
      bare.push(await open('icons/16.png', 'img'));
    }
    const row = (name: string, opened: readonly Opened[], at: keyof Opened) => {
      // The first is to warm up with.
      const times = opened.slice(1).map((one) => one[at]);
      return [name, ms(median(times)), ms(p95(times)), ms(least(times))];
    };
    printTable(`The popup, ${MARKS} marks on its page, ms; ${OPENINGS} openings`, [
      ['', 'median', 'p95', 'least'],
      row('first contentful paint', all, 'painted'),
      row('list of claims', all, 'listed'),
      row('a picture, painted', bare, 'painted'),
    ]);
  } finally {
    await driver.close();
    await server.close();
  }
}

/** @returns the number of its tab. */
async function openMarked(driver: Driver, server: TestServer): Promise<number> {
  const url = `${READ}/popup`;
  server.page(url, html(article(NODES, MARKS).html), { headers: HEADERS });
  const page: Page = await driver.open(url);
  const { matches } = await driver.settled(page);
  if (matches.length !== MARKS) throw new Error(`${matches.length} marks instead of ${MARKS}`);
  return driver.tabId(page);
}

/** @param args names of browsers, all without. */
export async function benchPopup(args: readonly string[]): Promise<void> {
  const named = BROWSERS.filter((browser) => args.includes(browser));
  for (const browser of named.length > 0 ? named : BROWSERS) await benchIn(browser);
}
