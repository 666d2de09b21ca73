/** What is wrong with pages in another language, collected by name, so that a failing spec reads like a to-do list. */
import type { Page } from 'puppeteer-core';
import { violations } from '../accessibility/axe.ts';
import type { BrowserName } from '../browsers/browsers.ts';
import { HOST } from '../card/card.ts';
import { cutTexts } from './cut-texts.ts';
import { foreignWords, type Part } from './foreign-words.ts';
import { codeOf, directionOf, isPseudo } from './pseudo-locale.ts';

export class FaultList {
  private found: Record<string, unknown> = {};

  constructor(
    private readonly browser: BrowserName,
    /** A pseudo-locale or a folder of `_locales`. */
    private readonly language: string,
  ) {}

  /** Empty where all is well. Begins anew. */
  take(): Record<string, unknown> {
    const { found } = this;
    this.found = {};
    return found;
  }

  /** At the texts that are shown now. */
  async look(shown: Page, name: string, part: Part = 'page'): Promise<void> {
    const made = isPseudo(this.language);
    const { cut, overlapping, choices, wide } = await cutTexts(shown, part);
    const { words, digits } = made ? await foreignWords(shown, part) : { words: [], digits: [] };
    const lists = {
      cut,
      overlapping,
      // Nobody's language is that much longer in one short line.
      choices: made ? [] : choices,
      wide: wide > 0 ? [wide] : [],
      words,
      digits: directionOf(this.language) === 'rtl' ? digits : [],
    };
    for (const [kind, list] of Object.entries(lists))
      if (list.length > 0) this.found[`${name}: ${kind}`] = list;
  }

  /** With axe. It sees the same elements in either browser and takes long: in the faster one, and once. */
  async accessible(shown: Page, name: string): Promise<void> {
    if (this.browser !== 'chromium' || !isPseudo(this.language)) return;
    const lines = await violations(shown);
    if (lines.length > 0) this.found[`${name}: axe`] = lines;
  }

  /** Elements stand side by side as lines run: the first of a row rightmost where they run from right to left. */
  async order(shown: Page, name: string, rows: string[][], part: Part = 'page'): Promise<void> {
    const lefts = await shown.evaluate(
      ([host, selectors]) => {
        const root = host ? document.querySelector(host)!.shadowRoot! : document;
        return JSON.stringify(
          selectors.map((row) =>
            row.map((one) => root.querySelector(one)?.getBoundingClientRect().left ?? null),
          ),
        );
      },
      [part === 'card' ? HOST : '', rows] as const,
    );
    const step = directionOf(this.language) === 'rtl' ? -1 : 1;
    for (const [at, row] of (JSON.parse(lefts) as (number | null)[][]).entries())
      if (row.some((left, place) => left === null || (place > 0 && (left - row[place - 1]!) * step <= 0)))
        this.found[`${name}: order`] = rows[at];
  }

  /** Language and direction are those of the texts, also before any script runs: what is painted first must not jump. */
  async direction(shown: Page, name: string): Promise<void> {
    const is = await shown.evaluate(() => {
      const { documentElement: root } = document;
      const { dir, lang } = root;
      root.removeAttribute('dir');
      const painted = getComputedStyle(root).direction;
      root.dir = dir;
      const heading = document.querySelector('h1')!;
      const words = document.createRange();
      words.selectNodeContents(heading);
      const [outer, inner] = [heading.getBoundingClientRect(), words.getBoundingClientRect()];
      const begins = dir === 'rtl' ? outer.right - inner.right : inner.left - outer.left;
      return { dir, lang, painted, headingAtStart: begins < 4 };
    });
    const dir = directionOf(this.language);
    const wanted = { dir, lang: codeOf(this.language), painted: dir, headingAtStart: true };
    if (JSON.stringify(is) !== JSON.stringify(wanted)) this.found[`${name}: language`] = is;
  }
}
