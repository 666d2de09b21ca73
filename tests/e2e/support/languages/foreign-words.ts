/**
 * In a pseudo-locale: what does not come from `_locales`. Every word must stand in the brackets of our texts, or in an
 * element that says its direction, because it is somebody else's; every number must be in the language's own digits.
 */
import type { Page } from 'puppeteer-core';
import { HOST } from '../card/card.ts';
import { CLOSE, OPEN } from './pseudo-locale.ts';

/** Where to look: the whole page, or what stands in its card (whose shadow root must be open). */
export type Part = 'page' | 'card';

export interface ForeignWords {
  /** Words that the code says. */
  words: string[];
  /** ASCII digits in our texts: for the pseudo-locale that has digits of its own. */
  digits: string[];
}

export async function foreignWords(page: Page, part: Part): Promise<ForeignWords> {
  const json = await page.evaluate(look, part === 'card' ? HOST : '', OPEN, CLOSE);
  return JSON.parse(json) as ForeignWords;
}

/** Runs in the page: knows nothing but its arguments. */
function look(host: string, open: string, close: string): string {
  /** A pack's words, a page's, addresses, keys. Dates are the browser's words; the name is the same everywhere. */
  const THEIRS = '[dir="auto"], [dir="ltr"]:not(html, .layer), bdi, time, .brand, [aria-hidden="true"]';
  const root = host ? document.querySelector(host)!.shadowRoot! : document.body;
  const words = new Set<string>();
  const digits = new Set<string>();
  const short = (text: string) => text.replace(/\s+/gu, ' ').trim().slice(0, 80);
  const isShown = (element: Element) => (element.closest('select') ?? element).checkVisibility();
  const isTheirs = (element: Element) => element.closest(THEIRS) !== null;

  // Our texts may be split by elements that stand in them: the brackets are counted over all of them.
  let depth = 0;
  let apart = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (element.closest('style, script, datalist') || !isShown(element)) continue;
    let [outside, inside] = ['', ''];
    for (const character of node.nodeValue!) {
      if (character === open) depth += 1;
      else if (character === close) depth -= 1;
      else if (character === '\u2068') apart += 1;
      else if (character === '\u2069') apart -= 1;
      else if (depth === 0) outside += character;
      else if (apart === 0) inside += character;
    }
    if (isTheirs(element)) continue;
    if (/\p{L}/u.test(outside)) words.add(short(node.nodeValue!));
    // Version numbers are names.
    if (/[0-9]/u.test((outside + inside).replace(/\d+(\.\d+){2}/gu, ''))) digits.add(short(node.nodeValue!));
  }
  if (depth !== 0) words.add(`${depth} brackets are not closed`);

  const names = new Set([
    'Counterframe',
    ...[...root.querySelectorAll(THEIRS)].map((one) => one.textContent),
  ]);
  for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const text = element.getAttribute(name)!;
      const theirs = isTheirs(element) || names.has(text);
      if (isShown(element) && !theirs && !text.includes(open)) words.add(`${name}: ${short(text)}`);
    }
  if (!host && !document.title.includes(open) && !names.has(document.title))
    words.add(`title: ${document.title}`);
  return JSON.stringify({ words: [...words], digits: [...digits] });
}
