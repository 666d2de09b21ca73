/** Dialogs, full screen and popovers of the page, in shadow trees too: the card is where it can be used, or goes. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver, launch } from './support/browsers/browsers.ts';
import { copyWithOpenCard } from './support/builds/open-card-build.ts';
import {
  boxOfMark,
  cardBox,
  cardText,
  clickMark,
  focused,
  inCard,
  isOpen,
  openCard,
  outOfReach,
  overlap,
  press,
} from './support/card/card.ts';
import { word } from './support/languages/words.ts';
import { startServer, type TestServer } from './support/pages/server.ts';
import { screenshot } from './support/screenshot.ts';

const WORDS = '<p>Of the Witkoff call Ushakov said that it was hybrid warfare, and no more.</p>';
const FILL = '<p>Nothing to see in this line, nor in the next.</p>'.repeat(40);
const LOOK =
  '<style>dialog, [popover] { width: 560px; height: 260px } ::backdrop { background: #000a }</style>';
const page = (body: string, script = '') =>
  `<!doctype html><html lang="en"><head><title>t</title>${LOOK}</head><body><h1>News</h1>${body}<script>${script}</script></body></html>`;
/** `tree` is the shadow tree of an element with these children; the script calls its parts `root`. */
const shadow = (children: string, tree: string, script = '') =>
  page(
    `<news-box>${children}</news-box>${FILL}`,
    `const root = document.querySelector('news-box').attachShadow({ mode: 'open' });
     root.innerHTML = ${JSON.stringify(LOOK + tree)};${script}`,
  );
const SHOW = "root.querySelector('dialog').showModal()";

const PAGES = {
  dialog: page(
    `${FILL}<dialog><form method="dialog">${WORDS}<button>Done</button></form></dialog>`,
    "document.querySelector('dialog').showModal()",
  ),
  'shadow-dialog': shadow('', `<dialog>${WORDS}<button>Done</button></dialog>`, SHOW),
  'slotted-dialog': shadow(WORDS, '<dialog><slot></slot><button>Done</button></dialog>', SHOW),
  full: page(`<article id="full" style="background:#fff">${WORDS}</article>${FILL}`),
  'shadow-full': shadow('', `<div id="full" style="background:#fff">${WORDS}</div>`),
  popover: page(`<div popover>${WORDS}</div>${FILL}`, "document.querySelector('[popover]').showPopover()"),
  plain: page(`${WORDS}${FILL}`),
  shadow: shadow('', WORDS),
};
const addressOf = (name: keyof typeof PAGES) => `https://www.reuters.com/${name}`;

/** Over the whole window, in the top layer. */
const COVER = 'position:fixed; inset:0; width:100%; height:100%; margin:0; border:0; background:#f008';

describe.each(BROWSERS)('card and layers of the page in %s', (browser) => {
  let server: TestServer;
  let driver: Driver;
  let build: ReturnType<typeof copyWithOpenCard>;
  beforeAll(async () => {
    server = await startServer();
    for (const name of Object.keys(PAGES) as (keyof typeof PAGES)[])
      server.page(addressOf(name), PAGES[name]);
    build = copyWithOpenCard(browser);
    driver = await launch(browser, { server, extension: build.folder });
  });
  afterEach(() => driver.closePages());
  afterAll(async () => {
    await driver?.close();
    await server?.close();
    build?.remove();
  });

  async function open(name: keyof typeof PAGES): Promise<Page> {
    const tab = await driver.open(addressOf(name));
    await tab.setViewport({ width: 1000, height: 800 });
    await driver.settled(tab);
    return tab;
  }

  /** With the extension's own key, which needs no pointer on the words. */
  async function openByKey(tab: Page) {
    await driver.command(tab, 'open-card');
    return cardBox(tab);
  }

  async function canBeUsed(tab: Page) {
    expect(overlap(await cardBox(tab), (await boxOfMark(tab, 'hybrid warfare'))!)).toBe(false);
    expect(await outOfReach(tab)).toEqual([]);
    const isSeen = await inCard(tab, (root) =>
      root.querySelector('.card h2')!.checkVisibility({ visibilityProperty: true }),
    );
    expect(isSeen).toBe(true);
    expect(await focused(tab)).toBe('dialog');
    await press(tab, word('not_this'));
    await expect.poll(() => cardText(tab)).toContain(word('mute_claim'));
  }

  async function leave(tab: Page) {
    await tab.keyboard.press('Escape');
    await expect.poll(() => isOpen(tab)).toBe(false);
  }

  const homeOf = async (tab: Page) =>
    inCard(tab, ({ host }) => host.parentElement!.localName + (host.parentElement!.id && '#full'));

  test.each(['dialog', 'shadow-dialog', 'slotted-dialog'] as const)(
    'words in a modal dialog (%s): the card is in it, can be used, and its Escape leaves the dialog open',
    async (name) => {
      const tab = await open(name);
      const html = () => tab.evaluate(() => document.querySelector('dialog, news-box')!.outerHTML);
      const before = await html();
      await openByKey(tab);
      await screenshot(tab, `card/${browser}/layers-${name}`);
      expect(await homeOf(tab)).toBe('dialog');
      await canBeUsed(tab);
      // Coming and going of the focus is no reason to close.
      await tab.keyboard.press('Tab');
      expect(await isOpen(tab)).toBe(true);
      await leave(tab);
      const isStillOpen = await tab.evaluate(() => {
        const root = document.querySelector('news-box')?.shadowRoot ?? document;
        return root.querySelector('dialog')!.open;
      });
      expect(isStillOpen).toBe(true);
      expect(await html()).toBe(before);
    },
  );

  test.each(['full', 'shadow-full'] as const)(
    'words in full screen (%s): the card is shown there, and goes with it',
    async (name) => {
      const tab = await open(name);
      await tab.mouse.click(300, 300);
      const inFull = (run: string) =>
        tab.evaluate((code) => {
          const root = document.querySelector('news-box')?.shadowRoot ?? document;
          return new Function('root', `return ${code}`)(root) as Promise<string | undefined>;
        }, run);
      await inFull("root.querySelector('#full').requestFullscreen()");
      await expect.poll(() => inFull('root.fullscreenElement?.id')).toBe('full');
      await openByKey(tab);
      await screenshot(tab, `card/${browser}/layers-${name}`);
      expect(await homeOf(tab)).toMatch(/#full$/u);
      await canBeUsed(tab);
      await inFull('document.exitFullscreen()');
      await expect.poll(() => isOpen(tab)).toBe(false);
    },
  );

  test('words in a popover: a press in the card leaves it open, and its end is the card’s', async () => {
    const tab = await open('popover');
    const isShown = () => tab.evaluate(() => document.querySelector('[popover]')!.matches(':popover-open'));
    await openCard(tab, 'hybrid warfare');
    await canBeUsed(tab);
    expect(await isShown()).toBe(true);
    await leave(tab);
    expect(await isShown()).toBe(true);
    await openCard(tab, 'hybrid warfare');
    await tab.evaluate(() => document.querySelector<HTMLElement>('[popover]')!.hidePopover());
    await expect.poll(() => isOpen(tab)).toBe(false);
  });

  test('a dialog that opens over the card closes it', async () => {
    const tab = await open('plain');
    await openCard(tab, 'hybrid warfare');
    await tab.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.append(document.createElement('input'));
      document.body.append(dialog);
      dialog.showModal();
    });
    await expect.poll(() => isOpen(tab)).toBe(false);
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('input');
  });

  test('a popover that opens over the card ends up below it, and nothing in the card is lost', async () => {
    const tab = await open('plain');
    await openCard(tab, 'hybrid warfare');
    await press(tab, word('framings_on'));
    const state = () =>
      inCard(tab, (root) => ({
        focus: root.activeElement?.ariaLabel,
        across: Math.round(root.querySelector('.columns')!.scrollLeft),
      }));
    const untilNext = () =>
      inCard(tab, (root) => {
        const [first, next] = [...root.querySelectorAll('.framing')].map(
          (one) => one.getBoundingClientRect().left,
        );
        const { left } = root.querySelector('.columns')!.getBoundingClientRect();
        return Math.round(Math.abs(next! - left)) + (first! < left ? 0 : 1);
      });
    await expect.poll(untilNext).toBe(0);
    const before = await state();
    expect(before?.focus).toBe(word('framings_on'));
    await tab.evaluate((style) => {
      const cover = document.createElement('div');
      cover.style.cssText = style;
      cover.popover = 'manual';
      cover.id = 'cover';
      document.body.append(cover);
      cover.showPopover();
    }, COVER);
    await expect.poll(() => outOfReach(tab)).toEqual([]);
    expect(await tab.evaluate(() => document.elementFromPoint(5, 795)?.id)).toBe('cover');
    expect(await state()).toEqual(before);
    await screenshot(tab, `card/${browser}/layers-popover-over-it`);
    await press(tab, word('not_this'));
    await expect.poll(() => cardText(tab)).toContain(word('mute_claim'));
    await leave(tab);
  });

  test('a popover out of a shadow tree, of which no page hears: the card comes up as soon as it is wanted', async () => {
    const tab = await open('plain');
    const { left, top } = await openCard(tab, 'hybrid warfare');
    await tab.evaluate((style) => {
      const element = document.createElement('div');
      document.body.append(element);
      const root = element.attachShadow({ mode: 'closed' });
      root.innerHTML = `<div popover="manual" style="${style}"></div>`;
      (root.firstElementChild as HTMLElement).showPopover();
    }, COVER);
    expect(await outOfReach(tab)).not.toEqual([]);
    await tab.mouse.move(left - 4, top + 60);
    await tab.mouse.move(left + 60, top + 60, { steps: 4 });
    await tab.mouse.move(left + 90, top + 60, { steps: 4 });
    await expect.poll(() => outOfReach(tab)).toEqual([]);
    await canBeUsed(tab);
  });

  test('a page that comes back on top each time: the card gives way, and leaves nothing behind', async () => {
    const tab = await open('plain');
    const before = await tab.evaluate(() => document.body.outerHTML);
    await openCard(tab, 'hybrid warfare');
    await tab.evaluate((style) => {
      const cover = document.createElement('div');
      cover.style.cssText = style;
      cover.popover = 'manual';
      document.body.append(cover);
      setInterval(() => {
        cover.hidePopover();
        cover.showPopover();
      }, 20);
      return cover;
    }, COVER);
    await expect.poll(() => isOpen(tab)).toBe(false);
    await tab.evaluate(() => document.body.lastElementChild!.remove());
    expect(await tab.evaluate(() => document.body.outerHTML)).toBe(before);
    await expect
      .poll(async () => (await driver.marks(tab)).map(({ name }) => name))
      .not.toContain('counterframe-open');
  });

  test('a click on words in an open shadow root opens the card beside them', async () => {
    const tab = await open('shadow');
    await clickMark(tab, 'hybrid warfare');
    const card = await cardBox(tab);
    const words = (await boxOfMark(tab, 'hybrid warfare'))!;
    expect(Math.min(Math.abs(card.top - words.bottom), Math.abs(words.top - card.bottom))).toBeLessThan(20);
    await canBeUsed(tab);
    await leave(tab);
  });
});
