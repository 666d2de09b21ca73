/**
 * The interface in other languages: no word that stands in the code, nothing cut off where texts are longer, and
 * everything the other way round where lines run from right to left. Two languages are made up (pseudo-locale.ts).
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SECTIONS } from '../../src/options/use-route.ts';
import { violations } from './support/axe.ts';
import { BROWSERS, type Driver, launch } from './support/browsers.ts';
import { cannedPopup } from './support/canned-popup.ts';
import { STATES } from './support/canned-states.ts';
import { boxOfMark, cardBox, clickMark, HOST, openCard, overlap } from './support/card.ts';
import { cutTexts } from './support/cut-texts.ts';
import { foreignWords, type Part } from './support/foreign-words.ts';
import { copyInLanguage, isPseudo } from './support/pseudo-locale.ts';
import { putRows } from './support/rows.ts';
import { screenshot } from './support/screenshot.ts';
import { startServer, type TestServer } from './support/server.ts';
import { until } from './support/wait.ts';

const NEWS = 'https://www.reuters.com/leak';
const QUIET = 'https://www.reuters.com/football';
const ARABIC = 'https://www.reuters.com/arabic';
const MARKED = 'necessary exposure';
const page = (body: string, attributes = 'lang="en"') =>
  `<!doctype html><html ${attributes}><head><title>-</title><meta name="viewport" content="width=device-width"></head><body><main>${body}</main></body></html>`;
const STORY = `<h1>After the call</h1>
<p>Yuri Ushakov called the printing of the Witkoff call hybrid warfare, and asked who gains by it.</p>
<p>A columnist described it as ${MARKED}. To Donald Trump it was standard negotiation.</p>
<p>“Hybrid warfare it was not”, said Kirill Dmitriev. Hybrid warfare, repeated Yuri Ushakov. Others call Witkoff a traitor.</p>`;
/** The page itself goes on to the left, as such pages do. */
const STORY_IN_ARABIC = `<h1>بعد المكالمة</h1><p style="width: 3000px">وقال: Yuri Ushakov called the Witkoff call ${MARKED}. ثم عاد.</p>`;

const OWN = {
  id: 'own',
  kind: 'figure',
  topic: 'dams',
  statement: 'Whether the dam cost 90 million.',
  context: '',
  match: { phrases: [], phrasings: [], anchors: [], exclusions: [] },
  framings: [],
};
/** What else the lists of the options page can hold: own claims, damaged ones, mutes and sites. */
const ROWS = {
  claims: [
    { ref: 'mine/own', pack: 'mine', claim: OWN },
    { ref: 'mine/broken', pack: 'mine', claim: { id: 'broken' } },
  ],
  mutes: [
    { id: '1', scope: 'phrase', claim: 'mine/own', phrase: '90 million', changed: '2026-11-22T00:00:00Z' },
    { id: '2', scope: 'site', claim: 'mine/gone', site: 'bbc.co.uk', changed: '2026-11-21T00:00:00Z' },
  ],
  sites: [{ site: 'bbc.co.uk', on: true }],
};

/** Words are as wide in either browser: the one that starts sooner looks at all of them. */
const LANGUAGES: Record<string, string[]> = {
  chromium: ['lengthened', 'right to left', 'de', 'ru'],
  firefox: ['right to left'],
};
const RUNS = BROWSERS.flatMap((browser) => LANGUAGES[browser]!.map((language) => ({ browser, language })));

describe.each(RUNS)('$language in $browser', ({ browser, language }) => {
  const rtl = language === 'right to left';
  let server: TestServer;
  let driver: Driver;
  let build: ReturnType<typeof copyInLanguage>;
  let faults: Record<string, unknown>;

  beforeAll(async () => {
    server = await startServer();
    server.page(NEWS, page(STORY));
    server.page(QUIET, page('<p>The home side won.</p>'));
    server.page(ARABIC, page(STORY_IN_ARABIC, 'lang="ar" dir="rtl"'));
    build = copyInLanguage(browser, language);
    driver = await launch(browser, { server, extension: build.folder });
    await putRows(driver, ROWS);
  });
  afterEach(() => driver.closePages());
  afterAll(async () => {
    await driver?.close();
    await server?.close();
    build?.remove();
  });

  /** What is wrong with what is shown now, under this name. */
  const look = async (shown: Page, name: string, part: Part = 'page') => {
    const { cut, overlapping, choices, wide } = await cutTexts(shown, part);
    const { words, digits } = isPseudo(language)
      ? await foreignWords(shown, part)
      : { words: [], digits: [] };
    const found = {
      cut,
      overlapping,
      // Nobody's language is that much longer in one short line.
      choices: isPseudo(language) ? [] : choices,
      wide: wide > 0 ? [wide] : [],
      words,
      digits: rtl ? digits : [],
    };
    for (const [kind, lines] of Object.entries(found))
      if (lines.length > 0) faults[`${name}: ${kind}`] = lines;
  };
  /** The same elements in either browser: looked at in the faster one. */
  const accessible = async (shown: Page, name: string) => {
    const found = browser === 'chromium' && isPseudo(language) ? await violations(shown) : [];
    if (found.length > 0) faults[`${name}: axe`] = found;
  };
  const inOrder = (name: string, fault: boolean) => {
    if (fault) faults[`${name}: order`] = 'not as lines run';
  };
  /** Language and direction are those of the texts, also before any script runs: what is painted first must not jump. */
  const runsAsTexts = async (shown: Page, name: string) => {
    const is = await shown.evaluate(() => {
      const { documentElement: root } = document;
      const { dir, lang } = root;
      root.removeAttribute('dir');
      const painted = getComputedStyle(root).direction;
      root.dir = dir;
      const heading = document.querySelector('h1')!;
      const words = document.createRange();
      words.selectNodeContents(heading);
      const [outer, inner] = [heading.getBoundingClientRect(), words.getBoundingClientRect()];
      const begins = dir === 'rtl' ? outer.right - inner.right : inner.left - outer.left;
      return { dir, lang, painted, headingAtStart: begins < 4 };
    });
    const dir = rtl ? 'rtl' : 'ltr';
    const lang = rtl ? 'ar-EG' : isPseudo(language) ? 'en' : language;
    const wanted = { dir, lang, painted: dir, headingAtStart: true };
    if (JSON.stringify(is) !== JSON.stringify(wanted)) faults[`${name}: language`] = is;
  };
  const picture = (shown: Page, name: string) =>
    screenshot(shown, `locales/${language.replaceAll(' ', '-')}-${browser}-${name}`);
  const faultsOf = async (run: () => Promise<void>) => {
    faults = {};
    await run();
    return faults;
  };

  /**
   * Whether elements stand side by side as lines run: the first one rightmost where they run from right to left.
   * @param of where the selectors hold, for what stands in the card.
   */
  const ordered = (shown: Page, selectors: string[], part: Part = 'page') =>
    shown.evaluate(
      ([host, wanted, toLeft]) => {
        const root = host ? document.querySelector(host as string)!.shadowRoot! : document;
        const middles = (wanted as string[]).map((selector) => {
          const { left, right } = root.querySelector(selector)!.getBoundingClientRect();
          return (left + right) / 2;
        });
        return middles.every(
          (middle, at) => at === 0 || (toLeft ? middle < middles[at - 1]! : middle > middles[at - 1]!),
        );
      },
      [part === 'card' ? HOST : '', selectors, rtl] as const,
    );
  const expectOrder = async (shown: Page, name: string, rows: string[][], part: Part = 'page') => {
    for (const row of rows) inOrder(`${name}: ${row.join(' ')}`, !(await ordered(shown, row, part)));
  };

  test('popup', async () => {
    expect(
      await faultsOf(async () => {
        const news = await driver.open(NEWS);
        await driver.settled(news);
        const tab = await driver.tabId(news);
        const popup = await driver.popup(news);
        await popup.waitForSelector('.framing');
        await popup.$$eval('.claim-toggle[aria-expanded="false"], .topics summary', (all) => {
          for (const toggle of all) (toggle as HTMLElement).click();
        });
        await popup.waitForSelector('.topics li');
        await look(popup, 'claims');
        await accessible(popup, 'claims');
        await expectOrder(popup, 'claims', [
          ['.brand', '.head-name .icon-button', '.head .switch'],
          ['.head .switch > :first-child', '.switch-track'],
          ['.balance-part:first-child', '.balance-part:last-child'],
          ['.claim-toggle > span', '.claim-toggle > .icon'],
          ['.framings-steps > :first-child', '.framings-steps > :last-child'],
          ['.framing:first-child', '.framing:nth-child(2)'],
          ['.framing .chip-mark', '.framing .chip-label'],
          ['.stop time', '.stop-framing'],
        ]);
        await picture(popup, 'popup');
        await popup.close();

        const wide = await driver.extensionPage(`src/popup/popup.html?tab=${tab}`);
        await wide.setViewport({ width: 780, height: 900 });
        await wide.waitForSelector('.framing');
        await look(wide, 'wide');
        await expectOrder(wide, 'wide', [['.stop:first-child time', '.stop:nth-child(2) time']]);
        await runsAsTexts(wide, 'popup');

        const quiet = await driver.open(QUIET);
        await driver.settled(quiet);
        const nothing = await driver.popup(quiet);
        await nothing.waitForSelector('.notice');
        await look(nothing, 'nothing');
      }),
    ).toEqual({});
  });

  test.runIf(browser === 'chromium' && language === 'lengthened')('every state of the popup', async () => {
    expect(
      await faultsOf(async () => {
        for (const [name, canned] of STATES) {
          // With claims it was looked at above.
          if (canned.claims) continue;
          const popup = await cannedPopup(driver, canned);
          await popup.waitForSelector('main h1');
          await look(popup, name);
          await popup.close();
        }
      }),
    ).toEqual({});
  });

  test('options', async () => {
    expect(
      await faultsOf(async () => {
        const options = await driver.extensionPage('src/options/options.html');
        await options.setViewport({ width: 1200, height: 900 });
        await options.waitForSelector('.claim-toggle');
        const go = async (section: string) => {
          await options.evaluate((name) => {
            location.hash = name;
          }, section);
          await until(section, () => options.$(`nav a[aria-current][href="#${section}"]`));
          await options.waitForSelector('main h1');
        };
        const write = (selector: string, text: string) =>
          options.$eval(
            selector,
            (field, value) => {
              (field as HTMLInputElement).value = value;
              field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            },
            text,
          );
        const press = (selector: string) =>
          options.$eval(selector, (button) => (button as HTMLElement).click());
        const fill: Record<string, () => Promise<unknown>> = {
          claims: async () => {
            await press('.claim:nth-child(2) .claim-toggle');
            await options.waitForSelector('.framing');
            // A hundred rows say no more than ten, and axe reads them all.
            await write('[type="search"]', 'dam');
            await options.waitForFunction(() => document.querySelectorAll('.claim').length < 20);
          },
          new: async () => {
            await write('#field-framings-0-url', 'somewhere');
            await press('[type="submit"]');
            await options.waitForSelector('.problem');
          },
          mutes: async () => {
            await press('.rows .button');
            await options.waitForSelector('.toast');
          },
          sites: async () => {
            await write('.add-site input', 'no site');
            await press('.add-site [type="submit"]');
            await write('[type="search"]', 'bbc');
            await options.waitForSelector('.problem');
            await options.waitForSelector('.hosts li');
          },
        };
        for (const section of SECTIONS) {
          await go(section);
          await fill[section]?.();
          await look(options, section);
          await accessible(options, section);
          if (section === 'new') await picture(options, 'options');
        }
        await expectOrder(options, 'options', [['nav', 'main']]);
        await runsAsTexts(options, 'options');
        await options.setViewport({ width: 400, height: 900 });
        for (const section of SECTIONS) {
          await go(section);
          await look(options, `${section} on a small screen`);
        }
      }),
    ).toEqual({});
  });

  test('welcome page', async () => {
    expect(
      await faultsOf(async () => {
        const welcome = await driver.extensionPage('src/welcome/welcome.html');
        await welcome.waitForSelector('.chosen .framing');
        await look(welcome, 'welcome');
        await accessible(welcome, 'welcome');
        await picture(welcome, 'welcome');
        await expectOrder(welcome, 'welcome', [['.promises li', '.promises li:nth-child(2)']]);
        await welcome.setViewport({ width: 400, height: 900 });
        await look(welcome, 'welcome on a small screen');
      }),
    ).toEqual({});
  });

  test('card', async () => {
    const news = await driver.open(NEWS);
    expect(
      await faultsOf(async () => {
        await openCard(news, MARKED);
        await look(news, 'card', 'card');
        await expectOrder(
          news,
          'card',
          [
            ['.kind', '.card-head .icon-button'],
            ['.framing:first-child', '.framing:nth-child(2)'],
            ['.not-this', '.card-foot > .text-button:last-of-type'],
          ],
          'card',
        );
        const press = (selector: string) =>
          news.evaluate(
            ([host, wanted]) =>
              document.querySelector(host!)!.shadowRoot!.querySelector<HTMLElement>(wanted!)!.click(),
            [HOST, selector],
          );
        await press('.not-this');
        await look(news, 'not this', 'card');
        await accessible(news, 'card');
        await picture(news, 'card');
        await press('.choice');
        await until('the mute', () =>
          news.evaluate(
            (host) => document.querySelector(host)!.shadowRoot!.querySelector('.muted') !== null,
            HOST,
          ),
        );
        await look(news, 'muted', 'card');
        await press('.muted .button');
        await until('the marks', () => boxOfMark(news, MARKED));
        await driver.command(news, 'next-mark');
        await until('the note', () =>
          news.evaluate(
            (host) =>
              Boolean(document.querySelector(host)?.shadowRoot?.querySelector('.note span')?.textContent),
            HOST,
          ),
        );
        await look(news, 'note', 'card');
      }),
    ).toEqual({});
  });

  test.runIf(isPseudo(language))('card on a page from right to left', async () => {
    const news = await driver.open(ARABIC);
    for (const width of [900, 380]) {
      await news.setViewport({ width, height: 900 });
      await clickMark(news, MARKED);
      await news.evaluate(() => new Promise(requestAnimationFrame));
      const [card, words] = [await cardBox(news), (await boxOfMark(news, MARKED))!];
      expect(overlap(card, words)).toBe(false);
      expect(Math.min(card.left, width - card.right)).toBeGreaterThanOrEqual(0);
      // Beginning with the words where there is room, and never far from them.
      if (width === 900) expect(card.right).toBeCloseTo(words.right, 0);
      await news.keyboard.press('Escape');
    }
  });
});
