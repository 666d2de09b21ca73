/** By key in the card: every stop in order and round, "not this" and back, the way on and the way out. */
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import pack from '../../../src/packs/witkoff-leak.json' with { type: 'json' };
import { ByKey } from '../support/accessibility/by-key.ts';
import { cardBox, cardText, HOST, isOpen } from '../support/card/card.ts';
import type { LeakBench } from '../support/card/leak.ts';
import { until } from '../support/wait.ts';
import { word } from '../support/languages/words.ts';

/** From a link of the page, which gets the focus back. */
async function openByKey({ driver, open }: LeakBench): Promise<{ page: Page; key: ByKey }> {
  const page = await open();
  await page.keyboard.press('Tab');
  await driver.command(page, 'open-card');
  await cardBox(page);
  expect(await cardText(page)).toContain('Whether publishing the Witkoff-Ushakov call');
  const key = new ByKey(page);
  expect((await key.here()).kind).toBe('dialog');
  return { page, key };
}
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

export async function roundTheCard(bench: LeakBench): Promise<void> {
  const { page, key } = await openByKey(bench);
  await key.to(word('close'));
  await key.to(word('framings_on'));
  // To the last framing; the button has nothing left to do then, and keeps the focus.
  const spent = () =>
    page.evaluate(
      (host) => document.querySelector(host)!.shadowRoot!.activeElement!.getAttribute('aria-disabled'),
      HOST,
    );
  await expect
    .poll(async () => {
      if ((await spent()) === 'false') await key.press('Enter');
      return spent();
    })
    .toBe('true');
  const framings = pack.claims.find(({ id }) => id === 'leak-hybrid-warfare')!.framings.length;
  await key.to(`${framings} framings, side by side`);
  const far = await scrolled(page);
  await key.press('ArrowLeft');
  await expect.poll(() => scrolled(page)).toBeLessThan(far);
  for (let link = 0; link < framings; link += 1) await key.to('Read the source');
  await key.to(word('not_this'));
  await key.to(word('card_more'));
  // Round at both ends.
  expect((await key.tab()).name).toBe(word('close'));
  expect((await key.tab(true)).name).toBe(word('card_more'));
  await key.press('Escape');
  expect(await isOpen(page)).toBe(false);
  expect(await focusedId(page)).toBe('before');
  await page.close();
}

const scrolled = (page: Page) =>
  page.evaluate(
    (host) => document.querySelector(host)!.shadowRoot!.querySelector('.columns')!.scrollLeft,
    HOST,
  );

export async function notThisAndBack(bench: LeakBench): Promise<void> {
  const { page, key } = await openByKey(bench);
  const marked = () => bench.marked(page);
  await key.to(word('not_this'));
  await key.press('Enter');
  for (const choice of ['These words for this claim', 'This claim on reuters.com', word('mute_claim')])
    await key.to(choice);
  await key.press('Enter');
  await key.at(word('undo'));
  await expect.poll(marked).not.toContain('hybrid warfare');
  await key.press('Enter');
  await key.at(word('not_this'));
  await expect.poll(marked).toContain('hybrid warfare');

  await key.press('Enter');
  await key.to('These words for this claim');
  await key.press('Enter');
  await key.at(word('undo'));
  await key.to(word('close'));
  await key.press('Enter');
  expect(await isOpen(page)).toBe(false);
  expect(await focusedId(page)).toBe('before');
  await expect.poll(marked).not.toContain('hybrid warfare');

  // The list of what is muted gives it back, and that can be taken back as well.
  const inOptions = new ByKey(await bench.driver.extensionPage('src/options/options.html#mutes'));
  await inOptions.to(word('mark_again'));
  await inOptions.press('Enter');
  await inOptions.at(word('undo'));
  await expect.poll(marked).toContain('hybrid warfare');
  await inOptions.press('Enter');
  await inOptions.at(word('mark_again'));
  await expect.poll(marked).not.toContain('hybrid warfare');
  await inOptions.press('Enter');
  await inOptions.at(word('undo'));
  await inOptions.to(word('close'));
  await inOptions.press('Enter');
  await inOptions.at(word('menu_mutes'));
  await expect.poll(marked).toContain('hybrid warfare');
  await bench.driver.closePages();
}

export async function onToTheOptions(bench: LeakBench): Promise<void> {
  const { driver } = bench;
  const { key } = await openByKey(bench);
  await key.to(word('card_more'));
  // The options come to the front: what is behind them shows no focus.
  await key.page.keyboard.press('Enter');
  const options = await until('the options page', async () => {
    for (const one of await driver.browser.pages())
      if (await one.evaluate(() => location.href.includes('options.html#claims/')).catch(() => false))
        return one;
    return undefined;
  });
  const opened = () =>
    options.evaluate(() => document.querySelector('.claim-toggle[aria-expanded="true"]')?.textContent ?? '');
  await expect.poll(opened).toContain('hybrid warfare');
  await driver.closePages();
}
