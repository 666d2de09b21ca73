/** Opens the browser for `npm start`: with a display until the reader closes it, without one for a look and a list. */
import type { Page } from 'puppeteer-core';
import type { PageSummary } from '../../src/messaging/protocol.ts';
import { type BrowserName, type Driver, launch } from '../../tests/e2e/support/browsers/browsers.ts';
import { screenshot } from '../../tests/e2e/support/screenshot.ts';
import { until } from '../../tests/e2e/support/wait.ts';
import { listMatches } from './list-matches.ts';
import { copyForSample, serveSample } from './sample.ts';

/** Wide enough for both papers of the sample, CSS pixels. */
const LOOK_AT = { width: 1280, height: 900 };

export interface ShowOptions {
  browser: BrowserName;
  /** Folder of the build. */
  extension: string;
  headless: boolean;
  /** Instead of the sample. */
  url?: string;
}

export async function show({ browser, extension, headless, url }: ShowOptions): Promise<void> {
  const copy = copyForSample(extension);
  const sample = await serveSample();
  let driver: Driver | undefined;
  try {
    driver = await launch(browser, { extension: copy, headless });
    const page = await openFirst(driver, url ?? sample.url, headless);
    if (headless) await report(driver, page);
    else await untilClosed(driver, browser);
  } finally {
    await driver?.close().catch(() => undefined);
    await sample.close();
  }
}

/** In the tab that the browser opens with, so that no empty one stays beside it. */
async function openFirst(driver: Driver, url: string, headless: boolean): Promise<Page> {
  const [first] = await driver.browser.pages();
  const page = first ?? (await driver.browser.newPage());
  try {
    // A real news page may never stop loading.
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  } catch (cause) {
    const error = new Error(`${url} cannot be opened: ${(cause as Error).message}`);
    error.name = 'SetupError';
    // In a window the browser itself says what is wrong, and the reader can go elsewhere.
    if (headless) throw error;
    console.error(error.message);
  }
  return page;
}

async function untilClosed(driver: Driver, browser: BrowserName) {
  console.log(`\n${browser} is open. Click a mark, or the toolbar button. Close the browser to end.`);
  await new Promise<void>((done) => {
    driver.browser.once('disconnected', () => done());
    process.once('SIGINT', () => done());
  });
}

async function report(driver: Driver, page: Page) {
  console.log('\nNo display: looking at the page without a window.');
  await page.setViewport(LOOK_AT);
  const summary = await readPage(driver, page);
  if (summary) console.log(`\n${await listMatches(driver, summary)}`);
  else console.log('\nThe extension does not read this site until it is turned on there in the popup.');
  const shots = [await screenshot(page, 'start/page', { fullPage: true })];
  const popup = await driver.popup(page);
  await until('the popup to know all', () =>
    popup.evaluate(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false'),
  );
  shots.push(await screenshot(popup, 'start/popup'));
  console.log(`\nPictures:\n${shots.map((path) => `  ${path}`).join('\n')}`);
}

/** Undefined where no page script runs: it starts soon after the page's text is there, or never. */
async function readPage(driver: Driver, page: Page): Promise<PageSummary | undefined> {
  const started = await until('the page script', () => driver.summary(page), { milliseconds: 5_000 }).catch(
    () => undefined,
  );
  return started && driver.settled(page);
}
