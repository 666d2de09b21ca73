/** Texts that their place does not hold: cut off, out of their button or of the window, or on top of each other. */
import type { Page } from 'puppeteer-core';
import { HOST } from '../card/card.ts';
import type { Part } from './foreign-words.ts';

export interface CutTexts {
  cut: string[];
  overlapping: string[];
  /** Of closed choices; they open to their full width. */
  choices: string[];
  /** By how many pixels the page scrolls sideways. */
  wide: number;
}

export async function cutTexts(page: Page, part: Part): Promise<CutTexts> {
  const json = await page.evaluate(look, part === 'card' ? HOST : '');
  return JSON.parse(json) as CutTexts;
}

/** Runs in the page: knows nothing but its argument. */
function look(host: string): string {
  /** More than rounding. */
  const SLACK_PX = 1.5;
  type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
  const root = host ? document.querySelector(host)!.shadowRoot! : document.body;
  const short = (text: string) => text.replace(/\s+/gu, ' ').trim().slice(0, 80);
  const around = function* (element: Element | null) {
    for (let one = element; one; one = one.parentElement) yield one;
  };
  const outX = (inner: Edges, outer: Edges) =>
    inner.left < outer.left - SLACK_PX || inner.right > outer.right + SLACK_PX;
  const outY = (inner: Edges, outer: Edges) =>
    inner.top < outer.top - SLACK_PX || inner.bottom > outer.bottom + SLACK_PX;

  const isCut = (box: Edges, element: Element): boolean => {
    for (const one of around(element)) {
      const { overflowX, overflowY, display } = getComputedStyle(one);
      const edges = one.getBoundingClientRect();
      const isButton = display !== 'inline' && one.matches('button, .button, summary, label');
      if (isButton && (outX(box, edges) || outY(box, edges))) return true;
      if (/hidden|clip/u.test(overflowX) && outX(box, edges)) return true;
      if (/hidden|clip/u.test(overflowY) && outY(box, edges)) return true;
      // What scrolls may hold more than it shows.
      const scrolls = /auto|scroll/u;
      if (scrolls.test(overflowX) && one.scrollWidth > one.clientWidth + 1) return false;
      if (scrolls.test(overflowY) && one.scrollHeight > one.clientHeight + 1) return outX(box, edges);
    }
    return outX(box, { left: 0, right: innerWidth, top: 0, bottom: 0 });
  };

  /** The part that no scrolled or hidden edge covers. */
  const seen = (box: Edges, element: Element): Edges => {
    let { left, right, top, bottom } = box;
    for (const one of around(element)) {
      if (getComputedStyle(one).overflow === 'visible') continue;
      const edges = one.getBoundingClientRect();
      [left, right] = [Math.max(left, edges.left), Math.min(right, edges.right)];
      [top, bottom] = [Math.max(top, edges.top), Math.min(bottom, edges.bottom)];
    }
    return { left, right, top, bottom };
  };
  /** What lies over the page by intention, and moves with the window. */
  const floats = (element: Element) =>
    [...around(element)].find((one) => /fixed|sticky/u.test(getComputedStyle(one).position));

  const cut = new Set<string>();
  const drawn: { node: Node; box: Edges; layer: Element | undefined }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (!node.nodeValue!.trim() || element.closest('style, script, .unseen, option, svg')) continue;
    if (!element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const layer = floats(element);
    for (const box of range.getClientRects()) {
      if (box.width === 0 || box.height === 0) continue;
      if (isCut(box, element)) cut.add(short(node.nodeValue!));
      drawn.push({ node, layer, box: seen(box, element) });
    }
  }

  const overlapping = new Set<string>();
  const height = ({ top, bottom }: Edges) => bottom - top;
  for (const [at, { node, box, layer }] of drawn.entries())
    for (const other of drawn.slice(at + 1)) {
      if (node === other.node || layer !== other.layer) continue;
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // Lines of different sizes that stand close touch by a little.
      if (wide > 2 && high > Math.min(height(box), height(other.box)) / 2)
        overlapping.add(`${short(node.nodeValue!)} | ${short(other.node.nodeValue!)}`);
    }

  const choices: string[] = [];
  for (const select of root.querySelectorAll('select')) {
    const [option] = select.selectedOptions;
    const style = getComputedStyle(select);
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.font = style.font;
    // Packs name things as they like; the choice that stands there first is ours.
    if (!option || option.dir || !select.checkVisibility()) continue;
    const room =
      select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    if (pen.measureText(option.text).width > room) choices.push(short(option.text));
  }
  const wide = host ? 0 : document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return JSON.stringify({ cut: [...cut], overlapping: [...overlapping], choices, wide });
}
