/** The pictures of docs/screenshots: every part of the interface as it really is. Their list stands in the README there. */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, buildOf, type Driver, launch } from '../../tests/e2e/support/browsers/browsers.ts';
import type { Look } from '../../tests/e2e/support/browsers/driver.ts';
import { boxOfMark, clickMark, isOpen } from '../../tests/e2e/support/card/card.ts';
import { copyInLanguage } from '../../tests/e2e/support/languages/pseudo-locale.ts';
import { until } from '../../tests/e2e/support/wait.ts';
import { copyForSample, type Sample, serveSample } from './sample.ts';

/** A browser on the sample page, and where its pictures go. */
interface Studio {
  driver: Driver;
  sample: Sample;
  folder: string;
}

interface Size {
  width: number;
  height: number;
}

const WORDS = 'hybrid warfare';
/** As a page of its own: the button's pop-up is cut off at 600 pixels. */
const POPUP: Size = { width: 400, height: 860 };
const CARD: Size = { width: 760, height: 700 };
const PHONE: Size = { width: 390, height: 780 };

async function shoot({ driver, folder }: Studio, page: Page, pictures: Record<string, Look>): Promise<void> {
  for (const [name, look] of Object.entries(pictures)) {
    await driver.look(page, look);
    await page.bringToFront();
    await page.screenshot({ path: path.join(folder, `${name}.png`) as `${string}.png` });
  }
  await driver.look(page, 'light');
}

async function openSample({ driver, sample }: Studio, size: Size, url = sample.url): Promise<Page> {
  const page = await driver.open(url);
  await page.setViewport(size);
  await driver.settled(page);
  return page;
}

/** The words high up in the window: all of the room below is the card's. */
async function openCard(studio: Studio, size: Size = CARD): Promise<Page> {
  const page = await openSample(studio, size);
  const { top } = await until('the mark', () => boxOfMark(page, WORDS));
  await page.evaluate((down) => scrollBy(0, down), top - 60);
  await clickMark(page, WORDS);
  await until('the card', () => isOpen(page));
  return page;
}

async function openPopup({ driver }: Studio, page: Page, size: Size = POPUP): Promise<Page> {
  const id = await driver.tabId(page);
  const popup = await driver.extensionPage(`src/popup/popup.html?tab=${id}`);
  await popup.setViewport(size);
  await until('the popup to know all', () =>
    popup.evaluate(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false'),
  );
  return popup;
}

async function openOptions({ driver }: Studio, section: string, ready: string): Promise<Page> {
  const options = await driver.extensionPage(`src/options/options.html#${section}`);
  await options.setViewport({ width: 1000, height: 700 });
  await options.waitForSelector(ready);
  return options;
}

const inBothLights = (name: string): Record<string, Look> => ({
  [`${name}-light`]: 'light',
  [`${name}-dark`]: 'dark',
});

async function mainPictures(studio: Studio): Promise<void> {
  const { driver, sample } = studio;
  const page = await openSample(studio, { width: 1000, height: 620 });
  await shoot(studio, page, inBothLights('page'));
  await shoot(studio, await openPopup(studio, page), { ...inBothLights('popup'), 'popup-forced': 'forced' });
  await shoot(studio, await openPopup(studio, page, { width: 780, height: 700 }), { 'popup-wide': 'light' });
  await shoot(studio, await openCard(studio), { ...inBothLights('card'), 'card-forced': 'forced' });
  await shoot(studio, await openCard(studio, PHONE), { 'card-narrow': 'light' });
  await shoot(studio, await openOptions(studio, 'claims', '.claim-toggle'), inBothLights('options'));
  await shoot(studio, await openOptions(studio, 'appearance', '.slider'), { 'options-appearance': 'light' });

  const quiet = await openSample(studio, { width: 800, height: 600 }, sample.quiet);
  await shoot(studio, await openPopup(studio, quiet, { width: 400, height: 420 }), {
    'popup-nothing': 'light',
  });
  const welcome = await driver.extensionPage('src/welcome/welcome.html');
  await welcome.setViewport({ width: 860, height: 900 });
  await welcome.waitForSelector('.chosen .framing');
  await shoot(studio, welcome, inBothLights('welcome'));
}

async function germanPictures(studio: Studio): Promise<void> {
  const page = await openCard(studio);
  await shoot(studio, page, { 'card-german': 'light' });
  await shoot(studio, await openPopup(studio, page), { 'popup-german': 'light' });
}

async function rightToLeftPictures(studio: Studio): Promise<void> {
  const page = await openCard(studio);
  await shoot(studio, page, { 'card-right-to-left': 'light' });
  await shoot(studio, await openPopup(studio, page), { 'popup-right-to-left': 'light' });
}

async function firefoxPictures(studio: Studio): Promise<void> {
  // Its files are larger.
  const page = await openCard(studio, { width: 660, height: 620 });
  await shoot(studio, page, { 'firefox-card': 'light', 'firefox-card-forced': 'forced' });
  await shoot(studio, await openPopup(studio, page), { 'firefox-popup': 'dark' });
}

type Session = [browser: BrowserName, language: string, take: (studio: Studio) => Promise<void>];
const SESSIONS: readonly Session[] = [
  ['chromium', '', mainPictures],
  ['chromium', 'de', germanPictures],
  ['chromium', 'right to left', rightToLeftPictures],
  ['firefox', '', firefoxPictures],
];

/** Needs both builds. @param folder where the pictures go. */
export async function takePictures(folder: string): Promise<void> {
  const sample = await serveSample();
  try {
    for (const [browser, language, take] of SESSIONS) {
      const translated = language ? copyInLanguage(browser, language) : undefined;
      const extension = copyForSample(translated?.folder ?? buildOf(browser));
      const driver = await launch(browser, { extension });
      try {
        await take({ driver, sample, folder });
      } finally {
        await driver.close();
        translated?.remove();
      }
    }
  } finally {
    await sample.close();
  }
}
