/** What specs do with the popup: read its words, press what a reader would press. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../wait.ts';

export const textOf = (page: Page, selector = 'main') =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
export const headingOf = (page: Page) => textOf(page, 'h1');

/** The first button, link or switch whose words begin so. Clicked for real: permissions are only asked for after a click. */
export function button(page: Page, words: string): Promise<ElementHandle<Element>> {
  const named = `starts-with(normalize-space(.), "${words}") or starts-with(@aria-label, "${words}")`;
  return until(`"${words}"`, () => page.$(`::-p-xpath(//*[self::button or self::a][${named}])`));
}

export async function click(page: Page, words: string): Promise<void> {
  await (await button(page, words)).click();
}

/** For what leads out of the popup: it is closed before the click has ended. */
export async function leaveBy(page: Page, words: string): Promise<void> {
  const way = await button(page, words);
  await way.click().catch(() => undefined);
}

/** The parts of the framing balance, in their order: what tells them apart beside their colour. */
export const balanceParts = (popup: Page) =>
  popup.$$eval('.balance-part', (all) =>
    all.map((part) => {
      const style = getComputedStyle(part);
      const { left, right } = part.getBoundingClientRect();
      return {
        side: part.getAttribute('data-side'),
        initials: part.textContent,
        ink: style.color,
        ground: style.backgroundColor,
        picture: style.backgroundImage,
        border: `${style.borderLeftWidth} ${style.borderRightWidth} ${style.borderLeftColor}`,
        line: style.borderLeftStyle,
        left,
        right,
      };
    }),
  );
