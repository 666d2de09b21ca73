/** The peer: mark.js, told the very words that the extension has marked, or where they are. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Beats } from './beat.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');

export const WAYS = {
  mark: 'mark.js, the words',
  across: 'mark.js, the words, across tags',
  pattern: 'mark.js, one pattern of all words',
  ranges: 'mark.js, the ranges',
} as const;
export type Way = keyof typeof WAYS;

/** Offsets in the text of the whole page, as `markRanges` counts. */
export interface Place {
  start: number;
  length: number;
}

export async function bringMarkJs(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** Marks and waits until it is painted. The options leave out what the extension does not do either: other spellings. */
export function markWith(page: Page, way: Way, words: readonly string[], places: readonly Place[]) {
  return page.evaluate(
    async (chosen, texts, ranges): Promise<Beats> => {
      // biome-ignore lint/suspicious/noExplicitAny: a global of the page, put there above.
      const marker = new (window as any).Mark(document.body);
      const options = {
        separateWordSearch: false,
        diacritics: false,
        caseSensitive: true,
        acrossElements: chosen === 'across',
      };
      window.bench.startBeats();
      if (chosen === 'ranges') marker.markRanges(ranges, options);
      else if (chosen === 'pattern') marker.markRegExp(new RegExp(texts.join('|'), 'gu'), options);
      else marker.mark(texts, options);
      await window.bench.painted();
      return window.bench.stopBeats();
    },
    way,
    [...words],
    [...places],
  );
}

/** What lies in the elements that mark.js has put into the page: two for words that a tag cuts. */
export function countMarked(page: Page): Promise<{ elements: number; letters: number }> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('mark[data-markjs]')];
    const letters = elements.reduce((sum, { textContent }) => sum + textContent!.length, 0);
    return { elements: elements.length, letters };
  });
}
