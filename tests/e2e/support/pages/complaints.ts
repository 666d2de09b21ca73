/** What a page's console says, from before the page begins: of the page's own code and of ours beside it. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../browsers/driver.ts';

/**
 * For a page that has not gone anywhere yet. Puppeteer passes on what scripts of the page write; in Chromium only the
 * protocol itself tells of an extension's scripts, which run in a world of their own.
 *
 * @returns filled as the lines come.
 */
export async function complaintsOf(driver: Driver, page: Page): Promise<string[]> {
  const complaints: string[] = [];
  if (driver.name === 'chromium') {
    const session = await page.createCDPSession();
    session.on('Runtime.consoleAPICalled', ({ args }) => {
      complaints.push(args.map(({ value, description }) => String(value ?? description)).join(' '));
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
      complaints.push(`${text} ${exception?.description ?? ''}`);
    });
    await session.send('Runtime.enable');
  } else {
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
  }
  return complaints;
}
