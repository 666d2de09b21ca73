/** By key in the popup: every control in order, and what the pointer can do done without it. */
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { ByKey } from '../support/accessibility/by-key.ts';
import { fixture } from '../support/pages/fixtures.ts';
import { type LeakBench, QUIET } from '../support/card/leak.ts';
import { headingOf, textOf } from '../support/popup/popup.ts';
import { word } from '../support/languages/words.ts';

const STORY = 'http://tass.com/story';

interface Opened {
  page: Page;
  popup: Page;
  key: ByKey;
}

async function openPopup({ driver, server }: LeakBench): Promise<Opened> {
  server.page(STORY, fixture('sample'));
  const page = await driver.open(STORY);
  // Before the popup opens: it closes when the page comes to the front.
  await driver.settled(page);
  const popup = await driver.popup(page);
  await expect.poll(() => headingOf(popup)).toMatch(/contested claims on this page/u);
  await popup.bringToFront().catch(() => undefined);
  return { page, popup, key: new ByKey(popup) };
}
const said = (popup: Page) => textOf(popup, '.say');
const count = (popup: Page, selector: string) => popup.$$eval(selector, (all) => all.length);

export async function switches(bench: LeakBench): Promise<void> {
  const { page, popup, key } = await openPopup(bench);
  const marks = async () => (await bench.driver.marks(page)).length;
  const all = await marks();
  await key.to(word('switch_everywhere'));
  await key.press(' ');
  await expect.poll(() => headingOf(popup)).toBe(word('state_off_everywhere'));
  await key.at(word('switch_everywhere'));
  await expect.poll(marks).toBe(0);
  await key.press(' ');
  await expect.poll(marks).toBe(all);
  await key.at(word('switch_everywhere'));

  await key.to(word('switch_site'));
  await key.press('Enter');
  await expect.poll(marks).toBe(0);
  // The way out takes itself away, and leaves the focus where its effect is told.
  await key.to(word('turn_on_here'));
  await key.press('Enter');
  await expect.poll(marks).toBe(all);
  await expect.poll(() => headingOf(popup)).toMatch(/contested/u);
  await key.at(await headingOf(popup));
  await key.to(word('filter'));

  // Filter, order and topics: what they do is seen in the list, the focus stays.
  const claims = await count(popup, '.claim');
  await key.press('ArrowDown');
  await expect.poll(() => count(popup, '.claim')).toBeLessThan(claims);
  await key.press('ArrowUp');
  await expect.poll(() => count(popup, '.claim')).toBe(claims);
  await key.to(word('by_topic'));
  await key.press(' ');
  await expect.poll(() => count(popup, '.topic')).toBeGreaterThan(0);
  await key.press(' ');
  await expect.poll(() => count(popup, '.topic')).toBe(0);

  // Behind the claims, which are fewer where one perspective speaks.
  await key.to(word('filter'), { back: true });
  await key.press('End');
  await expect.poll(() => count(popup, '.claim')).toBeLessThan(claims);
  await key.to(word('topics'));
  await key.press('Enter');
  await expect.poll(() => count(popup, '.topics [role=switch]')).toBeGreaterThan(10);
  await key.to('The leak');
  await key.press(' ');
  await expect.poll(marks).toBeLessThan(all);
  await key.at('The leak');
  await key.press(' ');
  await expect.poll(marks).toBe(all);
  await key.at('The leak');
  await bench.driver.closePages();
}

export async function claim(bench: LeakBench): Promise<void> {
  const { page, popup, key } = await openPopup(bench);
  await key.to('Whether');
  await key.press('Enter');
  await expect.poll(() => popup.$('.claim:first-child .framing')).toBeNull();
  await key.press('Enter');
  await expect.poll(() => popup.$('.claim:first-child .framing')).not.toBeNull();

  await key.to('“');
  await popup.keyboard.press('Enter');
  await expect.poll(() => said(popup)).toMatch(/^Shown on the page/u);
  const pulse = async () => (await bench.driver.marks(page)).map(({ name }) => name);
  await expect.poll(pulse).toContain('counterframe-pulse');
  // In a tab of its own the popup makes way for the page.
  await popup.bringToFront().catch(() => undefined);
  await key.to('1 more wording');
  await key.press('Enter');
  await key.at('“');
  expect(await count(popup, '.claim:first-child .saying')).toBe(4);

  const scrolled = () => popup.$eval('.claim:first-child .columns', (columns) => columns.scrollLeft);
  await key.to(word('framings_on'));
  await key.press('Enter');
  await expect.poll(scrolled).toBeGreaterThan(50);
  await key.to(await textOf(popup, '.framings-head p'));
  await key.press('ArrowLeft');
  await key.to(word('read_source'));
  await key.to(word('copy_citation'));
  await key.press('Enter');
  await expect.poll(() => said(popup)).toMatch(/^Citation copied: Kremlin, /u);

  // From the last date to its framing, which is out of sight at first.
  const last = await popup.$$eval(
    '.claim:first-child .stop-framing .serif',
    (all) => all.at(-1)?.textContent ?? '',
  );
  while (!(await key.tab()).name.includes(`: ${last}`)) expect(key.met.length).toBeLessThan(60);
  await key.press('Enter');
  await expect.poll(() => textOf(popup, '.framing:focus')).toContain(last);
  await key.here();
  await key.to(word('read_source'));
  const link = await popup.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  bench.server.forgetRequests();
  await leave(popup);
  await expect.poll(() => bench.server.requests().map(({ url }) => url)).toContain(link);
  await bench.driver.closePages();
}

export async function notThisInThePopup(bench: LeakBench): Promise<void> {
  const { page, popup, key } = await openPopup(bench);
  const marks = async () => (await bench.driver.marks(page)).length;
  const all = await marks();
  const first = await textOf(popup, '.claim-toggle');
  await key.to(word('not_this'));
  await key.press('Enter');
  await key.to('These words for this claim');
  await key.to('This claim on tass.com');
  await key.to(word('mute_claim'));
  await key.press('Enter');
  await key.at(word('undo'));
  await expect.poll(marks).toBeLessThan(all);
  await expect.poll(() => textOf(popup, '.claim-toggle')).not.toBe(first);
  await key.press('Enter');
  // The claim comes back with the focus on it.
  await key.at(first);
  await expect.poll(marks).toBe(all);

  // The claim stays in the list: other words speak for it.
  await key.to(word('not_this'));
  await key.press('Enter');
  await key.to('These words for this claim');
  await key.press('Enter');
  await key.at(word('undo'));
  await expect.poll(marks).toBeLessThan(all);
  await key.to(word('close'));
  await key.press('Enter');
  expect(await popup.$('.toast')).toBeNull();
  await key.here();
  await bench.driver.closePages();
  const inOptions = new ByKey(await bench.driver.extensionPage('src/options/options.html#mutes'));
  await inOptions.to(word('mark_again'));
  await inOptions.press('Enter');
  await inOptions.at(word('undo'));
  await bench.driver.closePages();
}

/** What leads out of the popup closes it before the key is up. */
const leave = (popup: Page) => popup.keyboard.press('Enter').catch(() => undefined);

export async function waysOut(bench: LeakBench): Promise<void> {
  const { driver } = bench;
  const page = await bench.open(QUIET);
  const popup = await driver.popup(page);
  await expect.poll(() => headingOf(popup)).toBe(word('state_nothing'));
  await popup.bringToFront().catch(() => undefined);
  const key = new ByKey(popup);
  await key.to(word('menu_new'));
  await key.to(word('open_options'), { back: true });
  await leave(popup);
  const addresses = async () => {
    const pages = await driver.browser.pages();
    return (await Promise.all(pages.map((one) => one.evaluate(() => location.href).catch(() => '')))).join(
      ' ',
    );
  };
  await expect.poll(addresses).toContain('options.html');
  await driver.closePages();
}
