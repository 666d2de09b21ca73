/** What the card says when something does not work: the claim is gone, the database full, its own script kept out. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/accessibility/axe.ts';
import { BROWSERS, type Driver } from './support/browsers/browsers.ts';
import { clickMark, cardText, focused, inCard, isOpen, openCard, press } from './support/card/card.ts';
import { type LeakBench, leakBench } from './support/card/leak.ts';
import { putRows } from './support/rows.ts';
import { screenshot } from './support/screenshot.ts';
import { word } from './support/languages/words.ts';

/** As many as the database takes (src/storage/mutes.ts). */
const MAX_MUTES = 5_000;

describe.each(BROWSERS)('card that fails in %s', (browser) => {
  let bench: LeakBench;
  let driver: Driver;
  beforeAll(async () => {
    bench = await leakBench(browser);
    driver = bench.driver;
  });
  afterEach(() => driver.closePages());
  afterAll(async () => bench?.close());

  /** Without the claim that "hybrid warfare" is marked for, or with its pack broken. No page hears of it. */
  async function spoilt(how: 'claim gone' | 'pack broken', run: () => Promise<void>) {
    const helper = await driver.helper();
    /** @param kept the row as it was, to bring it back; '' to spoil it. @returns the row as it is. */
    const alter = (kept: string) =>
      helper.evaluate(
        ([what, json]) =>
          new Promise<string>((done, fail) => {
            const table = what === 'claim gone' ? 'claims' : 'packs';
            const words = what === 'claim gone' ? 'hybrid warfare' : '"witkoff-leak"';
            const opening = indexedDB.open('counterframe');
            opening.onerror = () => fail(opening.error);
            opening.onsuccess = () => {
              const database = opening.result;
              const store = database.transaction(table, 'readwrite').objectStore(table);
              const all = store.getAll();
              all.onsuccess = () => {
                const row = json
                  ? JSON.parse(json)
                  : all.result.find((one) => JSON.stringify(one).includes(words));
                if (json) store.put(row);
                else if (what === 'claim gone') store.delete(row[store.keyPath as string]);
                else store.put({ ...row, perspectives: null });
                store.transaction.oncomplete = () => {
                  database.close();
                  done(JSON.stringify(row));
                };
              };
            };
          }),
        [how, kept] as const,
      );
    const row = await alter('');
    try {
      await run();
    } finally {
      await alter(row);
    }
  }

  async function says(page: Page, key: string) {
    await clickMark(page, 'hybrid warfare');
    await expect.poll(() => cardText(page)).toContain(word(key));
    await expect.poll(() => focused(page)).toBe('dialog');
    expect(await violations(page)).toEqual([]);
    await screenshot(page, `card/${browser}/${key}`);
    await press(page, word('close'));
    await expect.poll(() => isOpen(page)).toBe(false);
  }

  test('a claim that is gone', async () => {
    const page = await bench.open();
    await spoilt('claim gone', () => says(page, 'card_gone'));
    expect(await openCard(page, 'hybrid warfare')).toBeTruthy();
  });

  test('a claim that cannot be read: with the reason', async () => {
    const page = await bench.open();
    await spoilt('pack broken', async () => {
      await clickMark(page, 'hybrid warfare');
      await expect.poll(() => cardText(page, '.detail')).not.toBe('');
      await page.keyboard.press('Escape');
      await says(page, 'card_failed');
    });
  });

  test('“not this” that the database refuses leaves the mark and says why; undone by trying again', async () => {
    const page = await bench.open();
    const mutes = Array.from({ length: MAX_MUTES }, (_, index) => ({
      id: `claim|none/${index}|`,
      scope: 'claim',
      claim: `none/${index}`,
      changed: '2026-11-22T00:00:00.000Z',
    }));
    await putRows(driver, { mutes });
    await openCard(page, 'hybrid warfare');
    await press(page, word('not_this'));
    await press(page, word('mute_claim'));
    const alert = () => cardText(page, '[role=alert]');
    await expect.poll(alert).toContain(`more than ${MAX_MUTES} mutes`);
    expect(await bench.marked(page)).toContain('hybrid warfare');
    expect(await violations(page)).toEqual([]);
    await screenshot(page, `card/${browser}/mute-failed`);
    // The line is in sight: the card's foot does not hide it.
    const isSeen = await inCard(page, (root) => {
      const { top, bottom } = root.querySelector('.failure')!.getBoundingClientRect();
      const card = root.querySelector('.card')!.getBoundingClientRect();
      return top >= card.top && bottom <= card.bottom;
    });
    expect(isSeen).toBe(true);

    const helper = await driver.helper();
    await helper.evaluate(
      () =>
        new Promise<void>((done) => {
          const opening = indexedDB.open('counterframe');
          opening.onsuccess = () => {
            const change = opening.result.transaction('mutes', 'readwrite');
            change.objectStore('mutes').clear();
            change.oncomplete = () => {
              opening.result.close();
              done();
            };
          };
        }),
    );
    await press(page, word('mute_claim'));
    await expect.poll(() => cardText(page)).toContain(word('muted_claim'));
    expect(await alert()).toBe('');
    await press(page, word('undo'));
    await expect.poll(() => bench.marked(page)).toContain('hybrid warfare');
  });

  test('where its script is not let in, the options page opens at the claim', async () => {
    const page = await bench.open();
    const script = join(bench.extension, 'src/page/card/card.js');
    renameSync(script, `${script}.away`);
    try {
      await clickMark(page, 'hybrid warfare');
      const helper = await driver.helper();
      const opened = () =>
        helper.evaluate(async () => {
          const tabs = await chrome.tabs.query({});
          return tabs.flatMap(({ url }) => (url?.includes('options.html') ? [new URL(url).hash] : []));
        });
      await expect.poll(opened).toEqual([expect.stringMatching(/^#claims\/witkoff-leak/u)]);
      expect(await isOpen(page)).toBe(false);
    } finally {
      renameSync(`${script}.away`, script);
    }
  });
});
