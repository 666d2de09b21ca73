/** By key in the options: every section, and what can be done in it. */
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { ByKey } from '../support/accessibility/by-key.ts';
import { type LeakBench, NEWS } from '../support/card/leak.ts';
import { textOf } from '../support/popup/popup.ts';
import { word } from '../support/languages/words.ts';

/** From wherever one is to the menu, and by it to the section, whose heading has the focus then. */
async function go(key: ByKey, section: string): Promise<void> {
  await key.to(word(`menu_${section}`), { back: true });
  await key.press('Enter');
  await expect.poll(async () => (await key.here()).kind).toBe('h1');
}

async function openOptions({ driver }: LeakBench): Promise<{ options: Page; key: ByKey }> {
  const options = await driver.extensionPage('src/options/options.html');
  const key = new ByKey(options);
  // As far as the menu reaches; from there every section is gone to by its link.
  await key.to(word('menu_about'));
  return { options, key };
}

export async function everySection(bench: LeakBench): Promise<void> {
  const { options, key } = await openOptions(bench);
  for (const section of ['problems', 'about', 'mutes']) await go(key, section);
  await key.to(word('menu_about'), { back: true });

  await go(key, 'claims');
  const rows = () => options.$$eval('.claim', (all) => all.length);
  const all = await rows();
  await key.to(word('search'));
  await key.type('hybrid');
  await expect.poll(rows).toBeLessThan(all);
  await key.to(word('topic'));
  await key.press('End', 'Home');
  await key.to(word('pack'));
  await key.to('Whether');
  await key.press('Enter');
  await expect.poll(() => options.$('.framing')).not.toBeNull();
  await key.to(word('read_source'));

  await go(key, 'packs');
  await expect.poll(() => options.$('main [role=switch]')).not.toBeNull();
  await key.to('Abortion');
  const state = () => options.evaluate(() => document.activeElement?.getAttribute('aria-checked'));
  expect(await state()).toBe('true');
  await key.press(' ');
  await expect.poll(state).toBe('false');
  await key.at('Abortion');
  await key.press(' ');
  await expect.poll(state).toBe('true');
  await bench.driver.closePages();
}

export async function appearance(bench: LeakBench): Promise<void> {
  const { driver } = bench;
  const news = await bench.open(NEWS);
  const looks = async () =>
    new Set((await driver.marks(news)).map(({ name }) => name.split('-').slice(3).join('-')));
  const { options, key } = await openOptions(bench);
  await go(key, 'appearance');
  await key.to(word('style_underline'));
  await key.press('ArrowDown');
  await key.at(word('style_highlight'));
  await expect.poll(looks).toEqual(new Set(['highlight-medium']));
  await key.press('ArrowUp');
  await key.to(word('strength'));
  const said = () => options.evaluate(() => document.activeElement?.getAttribute('aria-valuetext'));
  expect(await said()).toBe(word('strength_medium'));
  await key.press('ArrowUp');
  await expect.poll(said).toBe(word('strength_strong'));
  await expect.poll(looks).toEqual(new Set(['underline-strong']));
  await key.press('Home');
  await expect.poll(said).toBe(word('strength_faint'));
  await expect.poll(looks).toEqual(new Set(['underline-faint']));
  await key.press('ArrowUp');
  await expect.poll(looks).toEqual(new Set(['underline-medium']));
  await key.to(word('amount_default'));
  await key.to(word('keys_change'));
  await driver.closePages();
}

export async function sites(bench: LeakBench): Promise<void> {
  const { driver } = bench;
  await driver.grantHostAccess('*://*.added.test/*');
  const { options, key } = await openOptions(bench);
  await go(key, 'sites');
  const state = () =>
    options.$$eval('main .row [role=switch]', (all) =>
      all.filter((row) => row.textContent === 'tass.com').map((row) => row.ariaChecked),
    );
  await key.to(word('sites_everywhere'));
  await key.to(word('site_add'));
  await key.type('tass.com');
  await key.to(word('site_never'));
  await key.press('Enter');
  await expect.poll(state).toEqual(['false']);
  await key.to('tass.com');
  await key.press(' ');
  await expect.poll(state).toEqual(['true']);
  await key.to(`${word('remove')}: tass.com`);
  await key.press('Enter');
  await expect.poll(state).toEqual([]);
  await key.at(word('sites_switched'));

  await key.to(word('site_add'), { back: true });
  await key.type('added.test');
  await key.press('Enter');
  await expect.poll(() => textOf(options)).toContain('added.test');
  await key.to(`${word('give_back')}: added.test`);
  await key.press('Enter');
  await expect.poll(() => textOf(options)).toContain(word('sites_granted_none'));
  await key.at(word('sites_granted'));
  await key.to(word('sites_bundled_search'));
  await key.type('reuters');
  await expect.poll(() => textOf(options, '.hosts')).toContain('reuters.com');
  await driver.closePages();
}
