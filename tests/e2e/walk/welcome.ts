/** By key on the page that opens after installing: the sample's marks, the ways on, and the way to close it. */
import { expect } from 'vitest';
import { ByKey } from '../support/accessibility/by-key.ts';
import type { LeakBench } from '../support/card/leak.ts';
import { word } from '../support/languages/words.ts';

export async function welcome({ driver }: LeakBench): Promise<void> {
  const page = await driver.extensionPage('src/welcome/welcome.html');
  await page.waitForSelector('.chosen .framing');
  const key = new ByKey(page);
  await key.to(word('welcome_close'));
  await key.to('“necessary exposure”');
  await key.press('Enter');
  const chosen = () => page.$eval('.found [aria-pressed="true"]', (one) => one.textContent);
  await expect.poll(chosen).toBe('“necessary exposure”');
  await key.at('“necessary exposure”');
  await key.to(word('read_source'));
  for (const section of ['packs', 'sites', 'appearance', 'new']) await key.to(word(`menu_${section}`));
  await key.to(word('welcome_close'), { back: true });
  const helper = await driver.helper();
  const opened = () =>
    helper.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.filter(({ url }) => url?.endsWith('welcome.html')).length;
    });
  await page.bringToFront();
  await page.keyboard.press('Enter').catch(() => undefined);
  await expect.poll(opened).toBe(0);
}
