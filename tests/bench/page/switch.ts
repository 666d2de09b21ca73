/** The reader's switch for the site: turned on over a page at rest, it lets the page script do all of its work at once. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../e2e/support/driver.ts';

const SITE = 'reuters.com';

/** A site of the list that the extension reads. */
export const READ = `https://www.${SITE}`;
/** One that it does not know: nothing of ours is in its pages. */
export const UNREAD = 'https://www.counterframe-bench.test';

export const turn = (driver: Driver, on: boolean) => driver.ask('site/set', { site: SITE, on });

/** What loading has left behind comes to rest meanwhile. */
const REST_MS = 300;

export const rest = (page: Page) => page.evaluate((time) => window.bench.wait(time), REST_MS);
