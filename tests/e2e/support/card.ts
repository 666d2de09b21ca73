/** The card as a reader meets it. Its inside can be seen in a build of open-card-build.ts only. */
import type { Page } from 'puppeteer-core';
import { until } from './wait.ts';

export const HOST = 'counterframe-card';

export interface Box {
  /** Where the first of the words are: they may run over two lines. */
  first?: { x: number; y: number; width: number; height: number };
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the first mark on these words is in the window now. */
export function boxOfMark(page: Page, words: string): Promise<Box | null> {
  return page.evaluate((wanted) => {
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<
      [string, Iterable<AbstractRange>]
    >) {
      if (!/^counterframe-(claim|term|figure)-/u.test(name)) continue;
      for (const drawn of highlight) {
        const range = document.createRange();
        range.setStart(drawn.startContainer, drawn.startOffset);
        range.setEnd(drawn.endContainer, drawn.endOffset);
        if (!range.toString().replace(/\s+/gu, ' ').includes(wanted)) continue;
        const { left, top, right, bottom } = range.getBoundingClientRect();
        const { x, y, width, height } = range.getClientRects()[0]!;
        return { left, top, right, bottom, first: { x, y, width, height } };
      }
    }
    return null;
  }, words);
}

/** Clicks on the first mark on these words, as soon as they are marked. */
export async function clickMark(page: Page, words: string): Promise<void> {
  await until(`a mark on "${words}"`, () => boxOfMark(page, words));
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.replace(/\s+/gu, ' ').includes(wanted)) {
        const { top, bottom } = node.parentElement!.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight) node.parentElement!.scrollIntoView({ block: 'center' });
        return;
      }
  }, words);
  const { x, y } = (await boxOfMark(page, words))!.first!;
  await page.mouse.click(x + 6, y + 6);
}

export const isOpen = (page: Page) => page.evaluate((host) => document.querySelector(host) !== null, HOST);

/** Where the card is, once it is there. */
export function cardBox(page: Page): Promise<Box> {
  return until('the card', () =>
    page.evaluate((host) => {
      const card = document.querySelector(host)?.shadowRoot?.querySelector('.card-head')?.closest('.card');
      if (!card) return null;
      const { left, top, right, bottom } = card.getBoundingClientRect();
      return { left, top, right, bottom };
    }, HOST),
  );
}

/** What stands in the card, or in the note; '' when there is none. */
export function cardText(page: Page, part = '.layer'): Promise<string> {
  return page.evaluate(
    ([host, selector]) => {
      const found = [...(document.querySelector(host!)?.shadowRoot?.querySelectorAll(selector!) ?? [])];
      return found.map((element) => (element as HTMLElement).innerText).join('\n');
    },
    [HOST, part],
  );
}

export async function openCard(page: Page, words: string): Promise<Box> {
  await clickMark(page, words);
  return cardBox(page);
}

/** Presses the button or link in the card that begins with these words, with the mouse, as a reader does. */
export async function press(page: Page, words: string): Promise<void> {
  const at = await until(`"${words}" in the card`, () =>
    page.evaluate(
      ([host, wanted]) => {
        const root = document.querySelector(host!)?.shadowRoot;
        const found = [...(root?.querySelectorAll<HTMLElement>('button, a') ?? [])].find(
          (element) =>
            element.checkVisibility() &&
            ((element.textContent ?? '').trim().startsWith(wanted!) ||
              element.getAttribute('aria-label') === wanted),
        );
        found?.scrollIntoView({ block: 'nearest' });
        const box = found?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      [HOST, words],
    ),
  );
  await page.mouse.click(at.x, at.y);
}

/** The name or text of what has the focus in the card; '' when the focus is elsewhere. */
export function focused(page: Page): Promise<string> {
  return page.evaluate((host) => {
    const active = document.querySelector(host)?.shadowRoot?.activeElement;
    return active
      ? (active.getAttribute('role') ?? active.getAttribute('aria-label') ?? active.textContent ?? '')
      : '';
  }, HOST);
}

export const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export interface SeenFraming {
  who: string;
  frame: string;
  where: string;
  link: string;
  box: Box;
}

/** The framings in the card, as they stand there. */
export function framingsInCard(page: Page): Promise<SeenFraming[]> {
  return page.evaluate((host) => {
    const columns = document.querySelector(host)?.shadowRoot?.querySelectorAll('.framing') ?? [];
    return [...columns].map((column) => {
      const { left, top, right, bottom } = column.getBoundingClientRect();
      const text = (part: string) => column.querySelector(part)?.textContent ?? '';
      return {
        who: text('h3'),
        frame: text('.framing-frame'),
        where: text('.framing-where'),
        link: column.querySelector('a')?.href ?? '',
        box: { left, top, right, bottom },
      };
    });
  }, HOST);
}
