/** Pages that get in the card's way, by accident or on purpose: it stays where it is, readable, and on top. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver, launch } from './support/browsers/browsers.ts';
import { copyWithOpenCard } from './support/builds/open-card-build.ts';
import {
  boxOfMark,
  cardText,
  clickMark,
  HOST,
  isOpen,
  openCard,
  outOfReach,
  overlap,
  press,
} from './support/card/card.ts';
import { word } from './support/languages/words.ts';
import { startServer, type TestServer } from './support/pages/server.ts';
import { screenshot } from './support/screenshot.ts';

const WORDS = '<p id="words">Of the Witkoff call Ushakov said that it was hybrid warfare, and no more.</p>';
const FILL = '<p>Nothing to see in this line, nor in the next.</p>'.repeat(40);
const page = (head: string, body = `${WORDS}${FILL}`, attributes = 'lang="en"') =>
  `<!doctype html><html ${attributes}><head><title>t</title>${head}</head><body>${body}</body></html>`;

const COVERED = 'is covered by a huge z-index';
const PAGES: Record<string, string> = {
  'resets every style': page('<style>* { all: unset !important; } p { display: block !important; }</style>'),
  'styles our element': page(
    `<style>${HOST}, ${HOST} * { display: none !important; opacity: 0 !important; transform: scale(0) !important; font-size: 90px !important }</style>`,
  ),
  'hides, turns and lets no pointer through': page(
    '<style>html { pointer-events: none; user-select: none; visibility: hidden; filter: blur(0); direction: rtl; word-spacing: 2em; text-transform: uppercase } body { visibility: visible; pointer-events: auto; transform: translate(30px, 20px) }</style>',
  ),
  [COVERED]: page(
    '<style>#cover { position: fixed; inset: 0; background: #f008; z-index: 2147483647 }</style>',
    // It comes once the card is open: before, it would catch the click on the mark.
    `${WORDS}${FILL}<div id="cover" hidden></div>`,
  ),
  'is zoomed by its style sheet': page('<style>html { zoom: 1.5 }</style>'),
  'forbids scripts and styles': page(''),
  'reads from right to left': page('', `${WORDS}${FILL}`, 'lang="ar" dir="rtl"'),
  'scrolls in a box of its own': page(
    '<style>html, body { height: 100%; margin: 0; overflow: hidden } #box { height: 100%; overflow: auto }</style>',
    `<div id="box">${FILL}${WORDS}${FILL}</div>`,
  ),
};
const addressOf = (name: string) => `https://www.reuters.com/${name.replaceAll(/[^a-z]+/gu, '-')}`;

describe.each(BROWSERS)('card on hostile pages in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  let build: ReturnType<typeof copyWithOpenCard>;
  beforeAll(async () => {
    server = await startServer();
    for (const [name, html] of Object.entries(PAGES))
      server.page(
        addressOf(name),
        html,
        name === 'forbids scripts and styles'
          ? {
              headers: {
                'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
              },
            }
          : {},
      );
    build = copyWithOpenCard(browser);
    driver = await launch(browser, { server, extension: build.folder });
  });
  afterEach(() => driver.closePages());
  afterAll(async () => {
    await driver?.close();
    await server?.close();
    build?.remove();
  });

  async function open(url: string): Promise<Page> {
    const tab = await driver.open(url);
    await tab.setViewport({ width: 1000, height: 800 });
    await driver.settled(tab);
    return tab;
  }

  test.each(Object.keys(PAGES))('a page that %s', async (name) => {
    const tab = await open(addressOf(name));
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    const card = await openCard(tab, 'hybrid warfare');
    const isCovered = await tab.evaluate(() => {
      const cover = document.querySelector('#cover');
      cover?.removeAttribute('hidden');
      return document.elementFromPoint(5, 5)?.id === 'cover';
    });
    expect(isCovered).toBe(name === COVERED);
    await screenshot(tab, `card/${browser}/hostile-${name.replaceAll(' ', '-')}`);
    expect(overlap(card, (await boxOfMark(tab, 'hybrid warfare'))!)).toBe(false);
    expect(card.bottom - card.top).toBeGreaterThan(200);
    expect(card.right - card.left).toBeGreaterThan(400);
    expect(card.right - card.left).toBeLessThan(700);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(1000);
    expect(await outOfReach(tab)).toEqual([]);
    const look = await tab.evaluate((host) => {
      const style = getComputedStyle(document.querySelector(host)!.shadowRoot!.querySelector('h2')!);
      return [style.fontSize, style.textTransform, style.wordSpacing, style.direction, style.visibility];
    }, HOST);
    expect(look).toEqual(['20px', 'none', '0px', 'ltr', 'visible']);
    await press(tab, word('not_this'));
    await expect.poll(() => cardText(tab)).toContain(word('mute_claim'));
    await press(tab, word('close'));
    await expect.poll(() => isOpen(tab)).toBe(false);
    await tab.evaluate(() => document.querySelector('#cover')?.setAttribute('hidden', ''));
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  /** Events made up by the page; resolves once whatever they led to has begun: our highlight comes first of all. */
  const forge = (
    tab: Page,
    at: string,
    events: readonly (readonly [string, EventInit & MouseEventInit & KeyboardEventInit])[],
  ) =>
    tab.evaluate(
      async ([selector, all]) => {
        const place = selector === 'window' ? window : document.querySelector(selector)!;
        for (const [type, init] of all) {
          const How = /^key/u.test(type)
            ? KeyboardEvent
            : /^pointer/u.test(type)
              ? PointerEvent
              : /click|mouse/u.test(type)
                ? MouseEvent
                : Event;
          place.dispatchEvent(new How(type, { bubbles: true, composed: true, cancelable: true, ...init }));
        }
        for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setTimeout(done));
        return [...CSS.highlights.keys()].includes('counterframe-open');
      },
      [at, events] as const,
    );
  const key = (name: string) => ['keydown', { key: name, code: name }] as const;

  test('events that a page makes up open nothing', async () => {
    const tab = await open(addressOf(COVERED));
    // The card's script is there from now on: what opens it does so at once.
    await openCard(tab, 'hybrid warfare');
    await tab.keyboard.press('Escape');
    await expect.poll(() => isOpen(tab)).toBe(false);
    const { x, y } = (await boxOfMark(tab, 'hybrid warfare'))!.first!;
    const at = { clientX: x + 6, clientY: y + 6, button: 0, detail: 1 };
    const click = ['pointerover', 'pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
    expect(
      await forge(
        tab,
        '#words',
        click.map((type) => [type, at] as const),
      ),
    ).toBe(false);
    expect(await forge(tab, '#words', [key('Enter')])).toBe(false);
    expect(await isOpen(tab)).toBe(false);

    await driver.command(tab, 'next-mark');
    await expect.poll(() => cardText(tab, '.note span')).not.toBe('');
    for (const name of ['Enter', 'Escape', 'Tab']) await forge(tab, '#words', [key(name)]);
    await forge(tab, 'body', [['pointerdown', {}]]);
    expect(await cardText(tab, '.card')).toBe('');
    expect(await cardText(tab, '.note span')).not.toBe('');
    // The reader's own do.
    await tab.keyboard.press('Enter');
    await expect.poll(() => cardText(tab, '.card')).not.toBe('');
  });

  test('events that a page makes up close nothing', async () => {
    const tab = await open(addressOf(COVERED));
    await openCard(tab, 'hybrid warfare');
    const away = [
      key('Escape'),
      ['pointerdown', {}],
      ['click', {}],
      ['focusin', {}],
      ['toggle', {}],
    ] as const;
    for (const place of ['window', 'body', '#words', HOST])
      expect(await forge(tab, place, [...away, ['fullscreenchange', {}], ['scroll', {}]])).toBe(true);
    await tab.evaluate(() => document.dispatchEvent(new Event('fullscreenchange')));
    expect(await isOpen(tab)).toBe(true);
    expect(await outOfReach(tab)).toEqual([]);
    await tab.keyboard.press('Escape');
    await expect.poll(() => isOpen(tab)).toBe(false);
  });

  test('a page that throws our element out has seen the last of it', async () => {
    const tab = await open(addressOf('reads from right to left'));
    await openCard(tab, 'hybrid warfare');
    await tab.evaluate((host) => document.querySelector(host)!.remove(), HOST);
    await expect
      .poll(async () => (await driver.marks(tab)).map(({ name }) => name))
      .not.toContain('counterframe-open');
    // And the next one opens as if nothing had been.
    await openCard(tab, 'hybrid warfare');
  });
});

describe.each(BROWSERS)('card as it ships in %s', (browser) => {
  test('no page can look into it', async () => {
    const server = await startServer();
    const driver = await launch(browser, { server });
    try {
      const url = addressOf('reads from right to left');
      server.page(url, PAGES['reads from right to left']!);
      const tab = await driver.open(url);
      await driver.settled(tab);
      await clickMark(tab, 'hybrid warfare');
      await expect.poll(() => isOpen(tab)).toBe(true);
      const seen = await tab.evaluate((host) => {
        const element = document.querySelector(host)!;
        return { root: element.shadowRoot, text: element.textContent, attributes: element.attributes.length };
      }, HOST);
      expect(seen).toEqual({ root: null, text: '', attributes: 0 });
    } finally {
      await driver.close();
      await server.close();
    }
  });
});
