/** By key in the page: from mark to mark with the extension's own keys, and what is read out meanwhile. */
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { violations } from '../support/axe.ts';
import { boxOfMark, cardBox, cardText, HOST, isOpen } from '../support/card.ts';
import { ByKey } from '../support/by-key.ts';
import { type LeakBench, QUIET } from '../support/leak.ts';
import { screenshotLooks } from '../support/screenshot.ts';
import { word } from '../support/words.ts';

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
