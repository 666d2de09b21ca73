/**
 * What a page's main thread has worked, in time of the processor: what other programs take on a busy machine is not in
 * it, nor what the browser draws on other threads. Everything on that thread counts: scripts of all worlds, messages,
 * style, layout, painting, collecting rubbish.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../e2e/support/browsers/driver.ts';
import { ChromeScope } from '../../e2e/support/browsers/firefox-chrome-scope.ts';
import { GECKO_ID } from '../../e2e/support/browsers/firefox-prefs.ts';

/** ms since some moment before. */
export type Clock = () => Promise<number>;

async function chromiumClock(page: Page): Promise<Clock> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1_000;
  };
}

/** Firefox tells it in hundredths of a second; the system knows better. The first thread of a process is the main one. */
async function firefoxClock(driver: Driver, page: Page): Promise<Clock> {
  await page.bringToFront();
  const scope = new ChromeScope(driver.browser, GECKO_ID);
  const id = await scope.run<number>(
    'return gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid;',
  );
  return async () => {
    const [nanoseconds] = readFileSync(`/proc/${id}/task/${id}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  };
}

/** The page must be in front. Ends with the page's process: ask again after going to another site. */
export function clockOf(driver: Driver, page: Page): Promise<Clock> {
  return driver.name === 'chromium' ? chromiumClock(page) : firefoxClock(driver, page);
}
