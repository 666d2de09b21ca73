/** Waiting for browsers: look often, give up with words that say what was awaited. */
import type { Page } from 'puppeteer-core';

export const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** Repeats `look` until it returns something truthy; errors count as "not yet" until the time is over. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  { milliseconds = 10_000, every = 40 } = {},
): Promise<T> {
  const end = performance.now() + milliseconds;
  let last: unknown;
  do {
    try {
      const found = await look();
      if (found) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await pause(every);
  } while (performance.now() < end);
  throw new Error(`Waited ${milliseconds} ms for ${what}.${last ? ` Last: ${String(last)}` : ''}`);
}

/** A page behind another reads nothing: brings it to the front for a look, and the other back. */
export async function inFront(page: Page, back: Page, look: () => Promise<unknown>): Promise<void> {
  await page.bringToFront();
  await look();
  await back.bringToFront();
}
