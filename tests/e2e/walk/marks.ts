/** By key in the page: from mark to mark with the extension's own keys, and what is read out meanwhile. */
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { violations } from '../support/accessibility/axe.ts';
import { boxOfMark, cardBox, cardText, HOST, isOpen } from '../support/card/card.ts';
import { ByKey } from '../support/accessibility/by-key.ts';
import { type LeakBench, QUIET } from '../support/card/leak.ts';
import { headingOf } from '../support/popup/popup.ts';
import { reachable } from '../support/pages/reachable.ts';
import { screenshotLooks } from '../support/screenshot.ts';
import { word } from '../support/languages/words.ts';

const SIZE = { width: 1000, height: 800 };
const note = (page: Page) => cardText(page, '.note');
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

/** The words that a key has led to are in sight, and set off from the other marks. */
async function isShown({ driver }: LeakBench, page: Page, words: string): Promise<boolean> {
  const { top, bottom } = (await boxOfMark(page, words))!;
  const shown = (await driver.marks(page)).filter(({ name }) => name === 'counterframe-open');
  return top >= 0 && bottom <= SIZE.height && shown.some(({ text }) => text === words);
}

export async function roundTheMarks(bench: LeakBench): Promise<void> {
  const { driver } = bench;
  const page = await bench.open(undefined, SIZE);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await driver.command(page, 'next-mark');
  await expect.poll(() => note(page)).toContain('Contested term 1 of 3: Whether publishing');
  expect(await isShown(bench, page, 'hybrid warfare')).toBe(true);
  const region = await page.evaluate((host) => {
    const line = document.querySelector(host)!.shadowRoot!.querySelector('.note')!;
    return [line.getAttribute('role'), line.getAttribute('aria-live')];
  }, HOST);
  expect(region).toEqual(['status', 'polite']);
  expect(await violations(page)).toEqual([]);
  await screenshotLooks(driver, page, `card/${driver.name}/note`);

  await driver.command(page, 'next-mark');
  await expect.poll(() => note(page)).toContain('2 of 3');
  await expect.poll(() => isShown(bench, page, 'standard negotiation')).toBe(true);
  await driver.command(page, 'next-mark');
  await expect.poll(() => note(page)).toContain('3 of 3');
  await driver.command(page, 'next-mark');
  await expect.poll(() => note(page)).toContain('1 of 3');
  await driver.command(page, 'previous-mark');
  await expect.poll(() => note(page)).toContain('3 of 3');
  await page.keyboard.press('Escape');
  await expect.poll(() => isOpen(page)).toBe(false);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await page.close();
}

/** A page and its frames are gone through as one, and counted as one by keys, badge and popup. */
export async function throughTheFrames(bench: LeakBench): Promise<void> {
  const { driver, server } = bench;
  const [url, near, far] = ['/frames', '/near', '/far'].map((path) => `https://www.reuters.com${path}`);
  const html = (body: string) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>f</title><h1>Witkoff and Ushakov</h1>${body}`;
  const elsewhere = far!.replace('reuters.com', 'bbc.co.uk');
  const frame = (src: string) => `<iframe src="${src}" width="600" height="260"></iframe>`;
  server.page(near!, html('<p>Ushakov said hybrid warfare.</p>'));
  server.page(elsewhere, html('<p>It was necessary exposure.</p>'));
  server.page(
    url!,
    html(`<p>The call was hybrid warfare.</p>${'<p>On it goes.</p>'.repeat(40)}
      ${frame(near!)}<p>Trump: standard negotiation.</p>${frame(elsewhere)}`),
  );
  const page = await bench.open(url, SIZE);
  await reachable(page);
  const frames = () =>
    ['/frames', '/near', '/far'].map((path) => page.frames().find((one) => one.url().endsWith(path))!);
  await expect
    .poll(() => Promise.all(frames().map((one) => one.evaluate(() => CSS.highlights.size))))
    .not.toContain(0);
  // A frame draws first and reports then; keys count those that have reported.
  const tab = await driver.tabId(page);
  const helper = await driver.helper();
  const counted = () =>
    helper.evaluate(async (name) => (await chrome.storage.session.get(name))[name], `frames-${tab}`);
  await expect.poll(async () => Object.keys((await counted()) ?? {})).toHaveLength(3);

  /** What is said in each of the frames; the one with the keys marked with an asterisk. */
  const notes = async () =>
    Promise.all(
      frames().map((one) =>
        one.evaluate((host) => {
          const note = document.querySelector(host)?.shadowRoot?.querySelector('.note span')?.textContent;
          const hasKeys = document.hasFocus() && document.activeElement?.localName !== 'iframe';
          return `${note?.replace(/:.*$/u, '') ?? ''}${hasKeys ? '*' : ''}`;
        }, HOST),
      ),
    );
  const go = async (command: string, said: string[]) => {
    await driver.command(page, command);
    await expect.poll(notes).toEqual(said);
  };
  const term = (number: number) => `Contested term ${number} of 4`;
  await go('next-mark', [`${term(1)}*`, '', '']);
  await go('next-mark', [`${term(2)}*`, '', '']);
  await go('next-mark', ['', `${term(3)}*`, '']);
  await go('next-mark', ['', '', `${term(4)}*`]);
  const isInView = () =>
    page.$eval('iframe:last-of-type', (one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(isInView).toBe(true);
  await go('next-mark', [`${term(1)}*`, '', '']);
  await go('previous-mark', ['', '', `${term(4)}*`]);
  await go('previous-mark', ['', `${term(3)}*`, '']);
  // The keys are the frame's now.
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      frames()[1]!.evaluate(
        (host) => document.querySelector(host)?.shadowRoot?.querySelector('.card')?.textContent ?? '',
        HOST,
      ),
    )
    .toContain('hybrid warfare');
  await page.keyboard.press('Escape');
  await go('previous-mark', [`${term(2)}*`, '', '']);

  // Two claims, one of them in all three.
  const badge = () => helper.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
  await expect.poll(badge).toBe('2');
  const popup = await driver.popup(page);
  await expect.poll(() => headingOf(popup)).toBe('2 contested claims on this page');

  // The next page in the tab has no claims, and counts none of the frames that are gone.
  const plain = 'https://www.reuters.com/plain';
  server.page(plain, html('<p>Nothing of the kind.</p>').replace(/<h1>.*<\/h1>/u, ''));
  await page.goto(plain);
  await driver.settled(page);
  await expect.poll(counted).toBeUndefined();
  await expect.poll(badge).toBe('');
  await driver.closePages();
}

const KINDS = 'https://www.reuters.com/kinds';
const ALL_KINDS = `<!doctype html><html lang="en"><title>k</title>
<p>Yuri Ushakov called the printing of the Witkoff call hybrid warfare.</p>
<p>The board banned critical race theory from all schools.</p>
<p>The gender pay gap narrowed again, the office said.</p></html>`;

export async function saysWhatKindItIs({ server, driver, open }: LeakBench): Promise<void> {
  server.page(KINDS, ALL_KINDS);
  const page = await open(KINDS, SIZE);
  for (const line of [
    /^Contested term 1 of 3: \S.*Witkoff/u,
    /^Contested claim 2 of 3: \S.*critical race theory/iu,
    /^Contested figure 3 of 3: \S.*(gap|earn)/u,
  ]) {
    await driver.command(page, 'next-mark');
    await expect.poll(() => cardText(page, '.note span')).toMatch(line);
    expect(await cardText(page, '.note small')).toBe(word('walk_hint'));
  }
  await page.close();
}

/** Words cannot have the focus: the next Tab goes on from where they stand. */
export async function onFromTheWords(bench: LeakBench): Promise<void> {
  const { driver } = bench;
  const page = await bench.open(undefined, SIZE);
  const toMark = async (command: string, number: number) => {
    await driver.command(page, command);
    await expect.poll(() => note(page)).toContain(`${number} of 3`);
  };
  await toMark('next-mark', 1);
  await page.keyboard.press('Tab');
  expect(await focusedId(page)).toBe('after');
  // The way back begins at the words too.
  await toMark('previous-mark', 3);
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  expect(await focusedId(page)).toBe('after');
  // A link that the words stand in is the next stop.
  await toMark('next-mark', 1);
  await toMark('previous-mark', 3);
  await page.keyboard.press('Tab');
  expect(await focusedId(page)).toBe('around');
  await page.close();
}

export async function enterOpensAndEscapeLeadsBack(bench: LeakBench): Promise<void> {
  const { driver } = bench;
  const page = await bench.open(undefined, SIZE);
  await driver.command(page, 'next-mark');
  await expect.poll(() => note(page)).toContain('1 of 3');
  await page.keyboard.press('Enter');
  await cardBox(page);
  expect(await cardText(page)).toContain('Whether publishing the Witkoff-Ushakov call');
  expect((await new ByKey(page).here()).kind).toBe('dialog');
  await page.keyboard.press('Escape');
  await expect.poll(() => isOpen(page)).toBe(false);
  await page.keyboard.press('Tab');
  expect(await focusedId(page)).toBe('after');
  await driver.command(page, 'next-mark');
  await expect.poll(() => note(page)).toContain('2 of 3');
  await driver.command(page, 'next-mark');
  await expect.poll(() => note(page)).toContain('3 of 3');
  // Of a mark in a link it opens the card, and does not follow the link.
  await page.keyboard.press('Enter');
  await cardBox(page);
  expect(await page.evaluate(() => location.pathname)).toBe('/leak');
  await page.close();
}

export async function saysThatThereIsNone(bench: LeakBench): Promise<void> {
  const page = await bench.open(QUIET, SIZE);
  await bench.driver.command(page, 'next-mark');
  await expect.poll(() => note(page)).toContain(word('walk_none'));
  await page.mouse.click(400, 400);
  await expect.poll(() => isOpen(page)).toBe(false);
  await page.close();
}

export async function offAndOn({ driver, open }: LeakBench): Promise<void> {
  const page = await open(undefined, SIZE);
  await driver.command(page, 'toggle-site');
  await expect.poll(() => driver.marks(page)).toEqual([]);
  await expect.poll(() => note(page)).toContain('Marks are off for reuters.com');
  await driver.command(page, 'toggle-site');
  await expect.poll(async () => (await driver.marks(page)).length).toBe(3);
  await expect.poll(() => note(page)).toContain('Marks are on for reuters.com');
  await page.close();
}
