/** The card and its words: narrow windows, boxes that scroll, zoom, and words that the page takes away. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver } from './support/browsers/browsers.ts';
import { boxOfMark, cardBox, focused, inCard, isOpen, openCard, overlap } from './support/card/card.ts';
import { type LeakBench, leakBench } from './support/card/leak.ts';
import { screenshot } from './support/screenshot.ts';

const PLACE = 'https://www.reuters.com/place';
const STYLE =
  'body{font:18px/1.6 Georgia,serif} #box{height:320px;overflow:auto;border:1px solid} #wide{width:3000px;padding-left:700px}';
const FILL = '<p>The talks go on, and nobody knows for how long.</p>'.repeat(20);
const WORDS = '<p id="words">Ushakov called the printing of the Witkoff call hybrid warfare.</p>';
const placed = (body: string) =>
  `<!doctype html><html lang="en"><head><title>t</title><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><p><a id="before" href="/elsewhere">Envoys keep talking</a></p>${body}<p><a id="after" href="/elsewhere">More</a></p>${FILL}</body></html>`;
const FEW = '<p>The talks go on.</p>'.repeat(4);
const PAGES = {
  plain: placed(WORDS),
  box: placed(`<div id="box">${FEW}${WORDS}${FILL}</div>`),
  wide: placed(`<div id="wide">${WORDS}</div>`),
};

describe.each(BROWSERS)('card and its words in %s', (browser) => {
  let bench: LeakBench;
  let driver: Driver;
  beforeAll(async () => {
    bench = await leakBench(browser);
    driver = bench.driver;
    for (const [name, html] of Object.entries(PAGES)) bench.server.page(`${PLACE}/${name}`, html);
  });
  afterEach(() => driver.closePages());
  afterAll(async () => bench?.close());

  const open = (name: keyof typeof PAGES, size = { width: 1000, height: 800 }) =>
    bench.open(`${PLACE}/${name}`, size);
  const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

  /** From the words to the card, px: as long as it follows them, the same. */
  async function apart(page: Page) {
    const [card, words] = [await cardBox(page), (await boxOfMark(page, 'hybrid warfare'))!];
    return { x: card.left - words.left, y: card.top - words.bottom };
  }
  const isAsFar = async (page: Page, before: { x: number; y: number }) => {
    const now = await apart(page);
    return Math.abs(now.x - before.x) < 1 && Math.abs(now.y - before.y) < 1;
  };
  async function isBeside(page: Page) {
    const [card, words] = [await cardBox(page), (await boxOfMark(page, 'hybrid warfare'))!];
    const gap = Math.min(Math.abs(card.top - words.bottom), Math.abs(words.top - card.bottom));
    return gap < 20 && !overlap(card, words);
  }
  /** With the focus on a link of the page, which gets it back. */
  async function openFromLink(page: Page) {
    await page.focus('#before');
    await driver.command(page, 'open-card');
    await cardBox(page);
    await expect.poll(() => focused(page)).toBe('dialog');
  }
  async function isGone(page: Page) {
    await expect.poll(() => isOpen(page)).toBe(false);
    expect(await focusedId(page)).toBe('before');
    await expect
      .poll(async () => (await driver.marks(page)).map(({ name }) => name))
      .not.toContain('counterframe-open');
  }

  test('on a narrow page one framing is to be seen, and the edge of the next; a swipe brings that', async () => {
    const page = await open('plain', { width: 360, height: 720 });
    await openCard(page, 'hybrid warfare');
    const row = () =>
      inCard(page, (root) => {
        const { left, right } = root.querySelector('.columns')!.getBoundingClientRect();
        const seen = [...root.querySelectorAll('.framing')].map((column) => {
          const box = column.getBoundingClientRect();
          return Math.max(0, Math.min(box.right, right) - Math.max(box.left, left)) / box.width;
        });
        const whole = seen.flatMap((part, index) => (part > 0.99 ? [index] : []));
        return { whole, edges: seen.map((part) => part > 0.02 && part < 0.4).filter(Boolean).length };
      });
    /** A finger on the framings, or where the browser has no touches for us, the wheel. */
    const swipe = async (direction: 1 | -1) => {
      const { x, y } = (await inCard(page, (root) => {
        const { left, right } = root.querySelector('.columns')!.getBoundingClientRect();
        const { top, bottom } = root.querySelector('.framing-frame')!.getBoundingClientRect();
        return { x: (left + right) / 2, y: (top + bottom) / 2 };
      }))!;
      if (browser === 'firefox') {
        await page.mouse.move(x, y);
        await page.mouse.wheel({ deltaX: direction * 190 });
        return;
      }
      const touch = await page.touchscreen.touchStart(x + direction * 100, y);
      for (let along = 80; along >= -100; along -= 20) await touch.move(x + direction * along, y);
      await touch.end();
    };
    await inCard(page, (root) => {
      const body = root.querySelector('.card-body')!;
      const down =
        root.querySelector('.columns')!.getBoundingClientRect().top - body.getBoundingClientRect().top;
      body.scrollBy({ top: down, behavior: 'instant' });
    });
    expect(await row()).toEqual({ whole: [0], edges: 1 });
    await screenshot(page, `card/${browser}/narrow`);
    // Pages with a slider of their own keep touches to themselves.
    await page.evaluate(() =>
      document.addEventListener('touchmove', (event) => event.preventDefault(), { passive: false }),
    );
    await swipe(1);
    await expect.poll(row).toMatchObject({ whole: [1] });
    await swipe(1);
    await expect.poll(row).toMatchObject({ whole: [2] });
    await swipe(-1);
    await expect.poll(row).toMatchObject({ whole: [1] });
    expect(await page.evaluate(() => [scrollX, scrollY, location.pathname])).toEqual([0, 0, '/place/plain']);
    expect(await isBeside(page)).toBe(true);
  });

  test('on a page scrolled sideways it stands beside the words, and goes along', async () => {
    const page = await open('wide');
    await page.evaluate(() => scrollTo(500, 0));
    await openCard(page, 'hybrid warfare');
    expect(await isBeside(page)).toBe(true);
    const card = await cardBox(page);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(1000);
    const before = await apart(page);
    await page.evaluate(() => scrollBy(150, 30));
    await expect.poll(() => page.evaluate(() => scrollX)).toBe(650);
    await expect.poll(() => isAsFar(page, before)).toBe(true);
  });

  test('goes along in a box that scrolls, and closes when the words leave it', async () => {
    const page = await open('box');
    await openFromLink(page);
    const before = await apart(page);
    const roll = (by: number) =>
      page.evaluate((top) => document.querySelector('#box')!.scrollBy({ top, behavior: 'instant' }), by);
    const { top } = await cardBox(page);
    await roll(60);
    await expect.poll(async () => top - (await cardBox(page)).top).toBeCloseTo(60, 0);
    expect(await isAsFar(page, before)).toBe(true);
    await roll(400);
    await isGone(page);
  });

  const TAKEN: Record<string, () => void> = {
    removed: () => document.querySelector('#words')!.remove(),
    hidden: () => {
      document.querySelector<HTMLElement>('#words')!.style.display = 'none';
    },
    emptied: () => {
      document.querySelector('#words')!.firstChild!.nodeValue = '';
    },
    'written anew': () => {
      document.querySelector('#words')!.firstChild!.nodeValue =
        'Nothing of all that was said here was ever said, as it turns out today.';
    },
  };
  test.each(Object.keys(TAKEN))('words that are %s take the card with them', async (name) => {
    const page = await open('plain');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await openFromLink(page);
    await page.evaluate(TAKEN[name]!);
    await isGone(page);
    expect(errors).toEqual([]);
  });

  test('words that came with nothing else in focus: the next Tab goes on from where they were', async () => {
    const page = await open('plain');
    await openCard(page, 'hybrid warfare');
    await page.evaluate(TAKEN.hidden!);
    await expect.poll(() => isOpen(page)).toBe(false);
    await page.keyboard.press('Tab');
    expect(await focusedId(page)).toBe('after');
  });

  test('words that come back in other nodes keep the card', async () => {
    const page = await open('plain');
    await openCard(page, 'hybrid warfare');
    const before = await apart(page);
    await page.evaluate(() => {
      const words = document.querySelector('#words')!;
      const again = words.cloneNode(true) as HTMLElement;
      again.style.marginTop = '70px';
      words.replaceWith(again);
    });
    const { top } = await cardBox(page);
    await expect.poll(() => bench.marked(page)).toContain('hybrid warfare');
    await expect.poll(async () => (await cardBox(page)).top - top).toBeGreaterThan(30);
    expect(await isAsFar(page, before)).toBe(true);
    // Long enough for it to be taken for gone.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1_600)));
    expect(await isOpen(page)).toBe(true);
  });

  test.each([0.67, 1.5])('stays beside the words when the browser zooms to %f', async (factor) => {
    const page = await open('plain');
    await openCard(page, 'hybrid warfare');
    const tab = await driver.tabId(page);
    const zoom = async (to: number) =>
      (await driver.helper()).evaluate(([id, at]) => chrome.tabs.setZoom(id!, at!), [tab, to]);
    const ratio = () => page.evaluate(() => devicePixelRatio);
    const normal = await ratio();
    try {
      await zoom(factor);
      await expect.poll(async () => (await ratio()) / normal).toBeCloseTo(factor, 1);
      await expect.poll(() => isBeside(page)).toBe(true);
      const { left, right } = await cardBox(page);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(await page.evaluate(() => innerWidth));
      await screenshot(page, `card/${browser}/zoom-${factor}`);
    } finally {
      await zoom(1);
    }
  });

  // Firefox has no command for it.
  test.runIf(browser === 'chromium')('stays beside the words when fingers zoom the page', async () => {
    const page = await open('plain', { width: 360, height: 720 });
    await openCard(page, 'hybrid warfare');
    const before = await apart(page);
    const session = await page.createCDPSession();
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await expect.poll(() => page.evaluate(() => visualViewport!.scale)).toBe(2);
    expect(await isAsFar(page, before)).toBe(true);
    expect(await isBeside(page)).toBe(true);
  });
});
