import type { Page } from 'puppeteer-core';

const PATIENCE_MS = 3_000;
const MOST_RELOADS = 5;

/**
 * Loads a page again until the spec can look into each of its frames. Seen in puppeteer 24 with Chromium, with no
 * extension too: in one of 40 frames of other sites no evaluation ever ends.
 */
export async function reachable(page: Page): Promise<void> {
  for (let left = MOST_RELOADS; left > 0; left -= 1) {
    const all = Promise.all(page.frames().map((frame) => frame.evaluate(() => true)));
    const late = new Promise<false>((done) => setTimeout(() => done(false), PATIENCE_MS));
    if (await Promise.race([all.catch(() => false), late])) return;
    await page.reload();
  }
  throw new Error(`A frame of ${page.url()} cannot be looked into, ${MOST_RELOADS} times in a row.`);
}
