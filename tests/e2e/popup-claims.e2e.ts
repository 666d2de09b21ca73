/** What the popup offers for the claims on a page: balance, order, filter, dates, citations, and a way round with keys. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PageSummary } from '../../src/messaging/protocol.ts';
import { violations } from './support/accessibility/axe.ts';
import { BROWSERS, type Driver, launch } from './support/browsers/browsers.ts';
import { word } from './support/languages/words.ts';
import { fixture } from './support/pages/fixtures.ts';
import { startServer, type TestServer } from './support/pages/server.ts';
import { button, click, headingOf, textOf } from './support/popup/popup.ts';
import { screenshotLooks } from './support/screenshot.ts';

const STORY = 'http://tass.com/story';

/**
 * Runs in a page of the extension, which sees into the popup that it opens: whatever has a place there keeps it from
 * frame to frame. Firefox tells of no layout shifts.
 */
async function watchJumps(url: string, order: string): Promise<{ claims: number; jumps: string[] }> {
  localStorage.setItem('order', order);
  const popup = window.open(url, '_blank', 'popup,width=420,height=600')!;
  const frame = () => new Promise((done) => popup.requestAnimationFrame(done));
  const { port1, port2 } = new MessageChannel();
  while (popup.location.href !== url || !popup.document.body)
    await new Promise<unknown>((done) => {
      port1.onmessage = done;
      port2.postMessage(0);
    });
  const { document, performance } = popup;
  const places = new Map<Element, string>();
  const jumps: string[] = [];
  const look = () => {
    for (const element of document.querySelectorAll(
      '.head :is(p, button), main > *, .claim > *, .claim-open > *',
    )) {
      const { left, right, top, width } = element.getBoundingClientRect();
      if (width === 0) continue;
      const place = [left, right, top].map(Math.round).join();
      const before = places.get(element);
      if (before && before !== place)
        jumps.push(`${element.localName}.${element.className}: ${before} → ${place}`);
      places.set(element, place);
    }
  };
  let filled = Number.POSITIVE_INFINITY;
  while (performance.now() < filled + 500) {
    await frame();
    look();
    if (filled > 1e9 && document.querySelector('.claim')) filled = performance.now();
  }
  const claims = document.querySelectorAll('.claim').length;
  localStorage.removeItem('order');
  popup.close();
  return { claims, jumps };
}

describe.each(BROWSERS)('claims in the popup in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startServer();
    server.page(STORY, fixture('sample'));
    driver = await launch(browser, { server });
  });
  afterEach(async () => driver.closePages());
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  async function openPopup(): Promise<{ page: Page; popup: Page; matches: PageSummary['matches'] }> {
    const page = await driver.open(STORY);
    // Before the popup opens: it closes when the page comes to the front.
    const { matches } = await driver.settled(page);
    const popup = await driver.popup(page);
    await expect.poll(() => headingOf(popup)).toMatch(/contested claims on this page/u);
    return { page, popup, matches };
  }
  const claimsShown = (popup: Page) => popup.$$eval('.claim', (all) => all.length);
  const said = (popup: Page) => textOf(popup, '.say');

  test('the balance agrees with the page’s marks, in numbers and names', async () => {
    const { popup, matches } = await openPopup();
    const names = await popup.$$eval('.balance-names li', (all) => all.map((one) => one.textContent ?? ''));
    const counts = names.map((name) => Number(/(\d+)\s*$/u.exec(name)?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(matches.length);
    expect(names.join()).toMatch(/Kremlin\s+\d/u);
    const sided = matches.filter(({ framing }) => framing !== null).length;
    expect(await textOf(popup, '.balance-title')).toMatch(
      new RegExp(`^${sided} of ${matches.length} marked`, 'u'),
    );
    // One part of the bar for each name, no narrower than its initials.
    const widths = await popup.$$eval('.balance-part', (all) =>
      all.map((part) => part.scrollWidth <= part.clientWidth + 1 && part.clientWidth >= 20),
    );
    expect(widths).toEqual(names.map(() => true));
  });

  test('nothing jumps while it fills, by topic or not', async () => {
    const page = await driver.open(STORY);
    await driver.settled(page);
    const url = `${driver.origin}/src/popup/popup.html?tab=${await driver.tabId(page)}`;
    const helper = await driver.helper();
    for (const order of ['topic', 'reading']) {
      const { claims, jumps } = await helper.evaluate(watchJumps, url, order);
      expect(claims, order).toBeGreaterThan(10);
      expect(jumps, order).toEqual([]);
    }
  });

  test('every marked word is quoted, says how the page puts it, and scrolls to its mark', async () => {
    const { page, popup, matches } = await openPopup();
    for (const more of await popup.$$('.sayings + .text-button'))
      await more.evaluate((one) => (one as HTMLElement).click());
    await expect.poll(() => popup.$('.sayings + .text-button')).toBeNull();
    const quoted = await popup.$$eval('.sayings', (lists) =>
      lists.map((list) => (list.textContent ?? '').toLowerCase()),
    );
    for (const { text } of matches)
      expect(quoted.join('\n')).toContain(text.toLowerCase().slice(0, 60).replace(/["“”]/gu, ''));
    const how = await popup.$$eval('.saying-how', (all) => all.map((one) => one.textContent));
    for (const words of how)
      expect(words).toMatch(/^(the page (says|quotes|reports) (this|a denial)|unclear who says this)/u);

    const last = (await popup.$$('.saying')).at(-1)!;
    await page.evaluate(() => scrollTo(0, 0));
    await last.click();
    await expect.poll(() => said(popup)).toMatch(/^Shown on the page/u);
    await expect
      .poll(async () => (await driver.marks(page)).map(({ name }) => name))
      .toContain('counterframe-pulse');
  });

  test('a mark that has left the page is not taken for another one', async () => {
    const { page, popup } = await openPopup();
    await button(popup, '“');
    await page.evaluate(() => {
      for (const block of document.querySelectorAll('p, h1, h2, h3, li, figcaption, blockquote'))
        block.textContent = 'Gone.';
    });
    await expect.poll(() => driver.marks(page)).toEqual([]);
    await (await popup.$('.saying'))!.evaluate((one) => (one as HTMLElement).click());
    await expect.poll(() => said(popup)).toBe('These words are no longer on the page.');
  });

  test('topics are switched off and on, and the page follows', async () => {
    const { page, popup } = await openPopup();
    const marked = (await driver.marks(page)).length;
    await popup.click('.topics summary');
    const toggles = () => popup.$$('.topics [role=switch]');
    await expect.poll(async () => (await toggles()).length).toBeGreaterThan(10);
    const states = () =>
      popup.$$eval('.topics [role=switch]', (all) => all.map((one) => one.getAttribute('aria-checked')));
    const press = async (label: RegExp) => {
      for (const one of await toggles())
        if (label.test((await one.evaluate(({ textContent }) => textContent)) ?? ''))
          await one.press('Enter');
    };
    await press(/^The leak/u);
    await expect.poll(async () => (await states()).filter((on) => on === 'false').length).toBe(1);
    await expect.poll(async () => (await driver.marks(page)).length).toBeLessThan(marked);
    await expect.poll(() => textOf(popup, '.topics summary')).toMatch(/1 is off$/u);
    expect(await violations(popup)).toEqual([]);
    await screenshotLooks(driver, popup, `popup-topics-${browser}`);

    // All off: nothing is on the page, and the popup says why.
    await press(/^(?!The leak)/u);
    await expect.poll(() => driver.marks(page)).toEqual([]);
    await expect.poll(() => textOf(popup, 'main')).toContain('All topics are switched off');
    await press(/./u);
    expect(await states()).not.toContain('false');
    await expect.poll(async () => (await driver.marks(page)).length).toBe(marked);
  });

  test('“not this” takes marks away as the card does, and gives them back', async () => {
    const { page, popup, matches } = await openPopup();
    const marks = async () => (await driver.marks(page)).length;
    const all = await marks();
    const first = matches[0]!.claim;
    const own = matches.filter(({ claim }) => claim === first);
    const phrases = new Set(own.map(({ evidence }) => evidence.phrase));
    expect(phrases.size).toBeGreaterThan(1);
    const item = `.claim[data-claim="${first}"]`;
    const toast = () => textOf(popup, '.toast > span');
    const choose = async (words: string) => {
      if ((await popup.$eval(`${item} .not-this`, (one) => one.ariaExpanded)) === 'false')
        await (await popup.$(`${item} .not-this`))!.press('Enter');
      const choice = await button(popup, words);
      await choice.focus();
      await choice.press('Enter');
    };
    const undo = async () => {
      await expect.poll(() => textOf(popup, '.toast .text-button')).toBe(word('undo'));
      await popup.click('.toast .text-button');
      await expect.poll(marks).toBe(all);
      await expect.poll(() => popup.$(`${item} .not-this`)).not.toBeNull();
      expect(await popup.$('.toast')).toBeNull();
    };

    // One choice for each phrase that marked it, one for the site, one for everywhere.
    await (await popup.$(`${item} .not-this`))!.press('Enter');
    const labels = await popup.$$eval(`${item} .choice`, (choices) => choices.map((one) => one.textContent));
    expect(labels).toHaveLength(phrases.size + 2);
    expect(labels.slice(-2)).toEqual(['This claim on tass.com', word('mute_claim')]);
    expect(await violations(popup)).toEqual([]);

    const [phrase] = phrases;
    await choose(`These words for this claim: “${phrase}”`);
    await expect.poll(marks).toBe(all - own.filter(({ evidence }) => evidence.phrase === phrase).length);
    await expect.poll(toast).toContain(`“${phrase}” is no longer marked for this claim.`);
    await expect.poll(() => popup.$$eval(`${item} .saying`, (rest) => rest.length)).toBeGreaterThan(0);
    expect(await violations(popup)).toEqual([]);
    await screenshotLooks(driver, popup, `popup-not-this-${browser}`);
    await undo();

    await choose('This claim on tass.com');
    await expect.poll(() => popup.$(item)).toBeNull();
    await expect.poll(marks).toBe(all - own.length);
    await expect.poll(toast).toContain('no longer marked on tass.com.');
    await undo();

    await choose(word('mute_claim'));
    await expect.poll(() => popup.$(item)).toBeNull();
    await expect.poll(marks).toBe(all - own.length);
    expect(await violations(popup)).toEqual([]);
    await undo();
  });

  test('by topic, remembered when the popup opens again', async () => {
    const first = await openPopup();
    const count = await claimsShown(first.popup);
    await click(first.popup, 'By topic');
    await expect.poll(() => textOf(first.popup, '.topic h2')).not.toBe('');
    expect(await claimsShown(first.popup)).toBe(count);
    expect(await first.popup.$$eval('.topic h2', (all) => all.map((one) => one.textContent))).toContain(
      'The leak',
    );
    await driver.closePages();
    const second = await openPopup();
    await expect.poll(() => second.popup.$('.topic')).not.toBeNull();
    await click(second.popup, 'By topic');
    await expect.poll(() => second.popup.$('.topic')).toBeNull();
  });

  test('only the claims on which a perspective speaks, its framing right behind the page’s own', async () => {
    const { popup } = await openPopup();
    const all = await claimsShown(popup);
    await popup.select('.tools select', 'analysts');
    await expect.poll(() => claimsShown(popup)).toBeLessThan(all);
    const left = await claimsShown(popup);
    expect(await textOf(popup, '.tools [role=status]')).toBe(`${left} of ${all} claims`);
    const toggle = (await popup.$('.claim-toggle'))!;
    if ((await toggle.evaluate((one) => one.getAttribute('aria-expanded'))) === 'false') await toggle.click();
    await popup.waitForSelector('.framing');
    const order = await popup.$$eval('.claim:first-child .framing', (columns) =>
      columns.map((column) =>
        column.querySelector('.framing-here') ? 'here' : column.querySelector('h3')?.textContent,
      ),
    );
    expect(order.find((one) => one !== 'here')).toMatch(/^(An)?Analysts/u);
    await popup.select('.tools select', '');
    await expect.poll(() => claimsShown(popup)).toBe(all);
  });

  test('dates as a list, oldest first; a stop brings its framing into view', async () => {
    const { popup } = await openPopup();
    const stops = await popup.$$eval('.claim:first-child .stop', (all) =>
      all.map((stop) => stop.querySelector('time')?.dateTime ?? stop.firstElementChild?.textContent ?? ''),
    );
    const dates = stops.filter((stop) => /^\d/u.test(stop));
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual([...dates].sort());
    expect(stops.at(-1)).toBe('no date given');
    const framings = await popup.$$eval('.claim:first-child .framing', (all) => all.length);
    expect(await popup.$$eval('.claim:first-child .stop-framing', (all) => all.length)).toBe(framings);
    // The last column is out of sight at 400 px.
    const last = await popup.$eval(
      '.claim:first-child .framing:last-child .framing-frame',
      (one) => one.textContent ?? '',
    );
    const stop = await popup.$(
      `::-p-xpath(//button[contains(@class, "stop-framing")][contains(., "${last}")])`,
    );
    await stop!.focus();
    await stop!.press('Enter');
    await expect.poll(() => textOf(popup, '.framing:focus')).toContain(last);
    await expect
      .poll(() =>
        popup.$eval('.framing:focus', (column) => {
          const { left, right } = column.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        }),
      )
      .toBe(true);
  });

  test('a citation is copied, and said to be', async () => {
    const { popup } = await openPopup();
    const statement = await textOf(popup, '.claim-toggle');
    const link = await popup.$eval('.framing a', (one) => (one as HTMLAnchorElement).href);
    await popup.bringToFront().catch(() => undefined);
    await click(popup, 'Copy citation');
    await expect.poll(() => said(popup)).toMatch(/^Citation copied: Kremlin, /u);
    expect(await popup.$eval('.say', (one) => one.getAttribute('role'))).toBe('status');
    // As the reader would: into a field of some page, with the keyboard.
    server.page('http://notes.test/', '<!doctype html><title>n</title><textarea autofocus></textarea>');
    const notes = await driver.open('http://notes.test/');
    await notes.focus('textarea');
    await notes.keyboard.down('Control');
    await notes.keyboard.press('v');
    await notes.keyboard.up('Control');
    const pasted = () => notes.$eval('textarea', (field) => field.value.split('\n'));
    await expect.poll(pasted).toContain(link);
    expect((await pasted())[0]).toBe(statement);
    expect((await pasted())[1]).toMatch(/^Kremlin: /u);
    expect((await pasted())[2]).toMatch(/\d{4}$/u);
  });

  if (browser === 'chromium')
    test('as wide as the reader wants it, from the first paint on', async () => {
      const { popup } = await openPopup();
      const width = (page: Page) =>
        page.evaluate(() => document.documentElement.getBoundingClientRect().width);
      expect(await width(popup)).toBe(400);
      await click(popup, 'Wider');
      await expect.poll(() => width(popup)).toBeGreaterThan(600);
      await driver.closePages();
      const again = await openPopup();
      await expect.poll(() => width(again.popup)).toBeGreaterThan(600);
      // The test's window is small, and so is what the browser gives; nothing may be cut off.
      await expect
        .poll(() =>
          again.popup.$$eval('.head .switch, .claim-toggle', (all) =>
            all.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth),
          ),
        )
        .toEqual([]);
      const sideways = () =>
        again.popup.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
      await expect.poll(sideways).toBe(false);
      expect(await again.popup.evaluate(() => innerWidth)).toBeGreaterThan(600);
      await click(again.popup, 'Wider');
      await expect.poll(() => width(again.popup)).toBe(400);
    });
});
