/** The reader's switch for the site: turned on over a page at rest, it lets the page script do all of its work at once. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../e2e/support/browsers/driver.ts';
import { until } from '../../e2e/support/wait.ts';

const SITE = 'reuters.com';

/** A site of the list that the extension reads. */
export const READ = `https://www.${SITE}`;
/** One that it does not know: nothing of ours is in its pages. */
export const UNREAD = 'https://www.counterframe-bench.test';

export const turn = (driver: Driver, on: boolean) => driver.ask('site/set', { site: SITE, on });

/**
 * Waits until the page script has read the page to its end and says so: the badge. The page itself is not asked, which
 * would be on its clock.
 */
export async function read(driver: Driver, page: Page): Promise<void> {
  const helper = await driver.helper();
  const tabId = await driver.tabId(page);
  const badge = () => helper.evaluate((tab) => chrome.action.getBadgeText({ tabId: tab }), tabId);
  await until('the badge', badge, { milliseconds: 60_000 });
}

/** What loading has left behind comes to rest meanwhile. */
const REST_MS = 300;

export const rest = (page: Page) => page.evaluate((time) => window.bench.wait(time), REST_MS);
