/** The card as a reader meets it. Its inside can be seen in a build of open-card-build.ts only. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../wait.ts';

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

/** The card's element, in shadow trees of the page too: it stands where the words can be used. */
async function hostOf(page: Page): Promise<ElementHandle | null> {
  const found = await page.evaluateHandle((name) => {
    const look = (root: ParentNode): Element | null => {
      const here = root.querySelector(name);
      if (here) return here;
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        const inside = shadowRoot && look(shadowRoot);
        if (inside) return inside;
      }
      return null;
    };
    return look(document);
  }, HOST);
  return found.asElement() as ElementHandle | null;
}

/** Runs in the page, with the card's shadow root; undefined while there is no card. */
export async function inCard<A, R>(
  page: Page,
  run: (root: ShadowRoot, argument: A) => R,
  argument?: A,
): Promise<Awaited<R> | undefined> {
  const root = await (await hostOf(page))?.evaluateHandle((element) => element.shadowRoot!);
  return root?.evaluate(run as (root: ShadowRoot, argument: unknown) => R, argument);
}

export const isOpen = async (page: Page) => (await hostOf(page)) !== null;

/** Where the card is, once it is there. */
export function cardBox(page: Page): Promise<Box> {
  return until('the card', () =>
    inCard(page, (root) => {
      const card = root.querySelector('.card-head')?.closest('.card');
      if (!card) return null;
      const { left, top, right, bottom } = card.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );
}

/** What stands in the card, or in the note; '' when there is none. */
export async function cardText(page: Page, part = '.layer'): Promise<string> {
  const text = await inCard(
    page,
    (root, selector) => {
      const found = [...root.querySelectorAll<HTMLElement>(selector)];
      return found.map((element) => element.innerText).join('\n');
    },
    part,
  );
  return text ?? '';
}

export async function openCard(page: Page, words: string): Promise<Box> {
  await clickMark(page, words);
  return cardBox(page);
}

/** Presses the button or link in the card that begins with these words, with the mouse, as a reader does. */
export async function press(page: Page, words: string): Promise<void> {
  const at = await until(`"${words}" in the card`, () =>
    inCard(
      page,
      (root, wanted) => {
        const found = [...root.querySelectorAll<HTMLElement>('button, a')].find(
          (element) =>
            element.checkVisibility() &&
            ((element.textContent ?? '').trim().startsWith(wanted) ||
              element.getAttribute('aria-label') === wanted),
        );
        found?.scrollIntoView({ block: 'nearest' });
        const box = found?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      words,
    ),
  );
  await page.mouse.click(at.x, at.y);
}

/** The name or text of what has the focus in the card; '' when the focus is elsewhere. */
export async function focused(page: Page): Promise<string> {
  const name = await inCard(page, ({ activeElement: active }) =>
    active
      ? (active.getAttribute('role') ?? active.getAttribute('aria-label') ?? active.textContent ?? '')
      : '',
  );
  return name ?? '';
}

/** What in the card a press would miss, because something lies over it or takes the pointer away. */
export async function outOfReach(page: Page): Promise<string[]> {
  const missed = await inCard(page, (root) => {
    // Tree by tree: in Firefox a shadow root finds what is in it under whatever else is there.
    const isHit = (element: Element, x: number, y: number): boolean => {
      const tree = element.getRootNode() as Document | ShadowRoot;
      const isInTree = element.contains(tree.elementFromPoint(x, y));
      return isInTree && (!('host' in tree) || isHit(tree.host, x, y));
    };
    return [...root.querySelectorAll<HTMLElement>('button, a, h2')].flatMap((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const scroller = element.closest('.card-body')?.getBoundingClientRect();
      const columns = element.closest('.columns')?.getBoundingClientRect();
      const isSeen = [scroller, columns].every(
        (box) => !box || (x > box.left && x < box.right && y > box.top && y < box.bottom),
      );
      return !isSeen || !element.checkVisibility() || isHit(element, x, y)
        ? []
        : [element.textContent || element.ariaLabel || ''];
    });
  });
  return missed ?? ['There is no card.'];
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
export async function framingsInCard(page: Page): Promise<SeenFraming[]> {
  const framings = await inCard(page, (root) =>
    [...root.querySelectorAll('.framing')].map((column) => {
      const { left, top, right, bottom } = column.getBoundingClientRect();
      const text = (part: string) => column.querySelector(part)?.textContent ?? '';
      return {
        who: text('h3'),
        frame: text('.framing-frame'),
        where: text('.framing-where'),
        link: column.querySelector('a')?.href ?? '',
        box: { left, top, right, bottom },
      };
    }),
  );
  return framings ?? [];
}
