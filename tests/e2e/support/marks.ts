/** Reads what the extension drew, from the page's own side: the registry of highlights is shared with the page. */
import type { Page } from 'puppeteer-core';
import type { Mark } from './driver.ts';

/** Every highlight of ours starts with this; the page's own highlights live in the same registry. */
const PREFIX = 'counterframe-';

/** Needs `page.evaluate` only, which works under any CSP of the page. */
export function readMarks(page: Page): Promise<Mark[]> {
  return page.evaluate((prefix) => {
    const found: { name: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<
      [string, Iterable<AbstractRange>]
    >) {
      if (!name.startsWith(prefix)) continue;
      for (const drawn of highlight) {
        // A StaticRange outlives its text: what it covers no longer is not on the screen either.
        if (!drawn.startContainer.isConnected || !drawn.endContainer.isConnected) continue;
        const range = document.createRange();
        range.setStart(drawn.startContainer, drawn.startOffset);
        range.setEnd(drawn.endContainer, drawn.endOffset);
        if (!range.collapsed) found.push({ name, range });
      }
    }
    found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    // As the reader sees it: line breaks of the source are spaces.
    return found.map(({ name, range }) => ({ name, text: range.toString().replace(/\s+/gu, ' ') }));
  }, PREFIX);
}
