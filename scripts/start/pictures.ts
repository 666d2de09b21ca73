/** The README's pictures: the marked sample, the popup and the options page, light and dark, as they really are. */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../../tests/e2e/support/browsers.ts';
import { clickMark, isOpen } from '../../tests/e2e/support/card.ts';
import { until } from '../../tests/e2e/support/wait.ts';
import { copyForSample, serveSample } from './sample.ts';

const LOOKS = ['light', 'dark'] as const;

/** @param build folder of the Chromium build. @param folder where the pictures go. */
export async function takePictures(build: string, folder: string): Promise<void> {
  const sample = await serveSample();
  const driver = await launch('chromium', { extension: copyForSample(build) });
  const shoot = async (page: Page, name: string) => {
    for (const look of LOOKS) {
      await driver.look(page, look);
      await page.screenshot({ path: path.join(folder, `${name}-${look}.png`) as `${string}.png` });
    }
  };
  try {
    const page = await driver.open(sample.url);
    await page.setViewport({ width: 1100, height: 760 });
    await driver.settled(page);
    await shoot(page, 'page');
    await page.setViewport({ width: 1100, height: 980 });
    await clickMark(page, 'hybrid warfare');
    await until('the card', () => isOpen(page));
    await shoot(page, 'card');
    await page.keyboard.press('Escape');

    const id = await driver.tabId(page);
    // As a page of its own: the button's pop-up is cut off at 600 pixels.
    const popup = await driver.extensionPage(`src/popup/popup.html?tab=${id}`);
    await popup.setViewport({ width: 400, height: 860 });
    await until('the popup to know all', () =>
      popup.evaluate(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false'),
    );
    await shoot(popup, 'popup');

    const options = await driver.extensionPage('src/options/options.html');
    await options.setViewport({ width: 1100, height: 760 });
    await until('the claims', () =>
      options.evaluate(() => document.querySelectorAll('main h3, main button').length > 3),
    );
    await shoot(options, 'options');
  } finally {
    await driver.close();
    await sample.close();
  }
}
