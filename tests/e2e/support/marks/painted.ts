/** How marks come out: the browser's own reading of their rules, and the pixels on the screen. */
import type { Page } from 'puppeteer-core';
import { boxOfMark } from '../card/card.ts';
import { until } from '../wait.ts';

/** As computed styles have them: colours as `rgb(…)`. */
export interface MarkRule {
  line: string;
  shape: string;
  colour: string;
  wash: string;
}

export function markRule(page: Page, name: string): Promise<MarkRule> {
  return page.evaluate((wanted) => {
    const style = getComputedStyle(document.body, `::highlight(${wanted})`);
    return {
      line: style.textDecorationLine,
      shape: style.textDecorationStyle,
      colour: style.textDecorationColor,
      wash: style.backgroundColor,
    };
  }, name);
}

/** What a colour of the system, such as `CanvasText`, comes out as on the page's ground: `rgb(…)`. */
export function systemColour(page: Page, name: string): Promise<string> {
  return page.evaluate((wanted) => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const partsOf = (colour: string) => {
      probe.style.color = colour;
      return getComputedStyle(probe)
        .color.match(/[\d.]+/gu)!
        .map(Number);
    };
    const ground = partsOf('Canvas');
    const [red, green, blue, opacity = 1] = partsOf(wanted);
    probe.remove();
    const painted = [red, green, blue].map((part, at) => part! * opacity + ground[at]! * (1 - opacity));
    return `rgb(${painted.map(Math.round).join(', ')})`;
  }, name);
}

export interface Painted {
  /** Share of the columns of pixels under the words in which the mark changes anything at all: 0 for no mark. */
  changed: number;
  /** Share of those in which it stands out from what is there without it, by 3 to 1. */
  standsOut: number;
  /** The pixel in the corner of the words' box, where no letter is: `rgb(…)`. */
  corner: string;
}

const HIDE = 'without-marks';

/** Takes a picture of the words, of their first line, with their mark and one without, and compares them. The page must not be scrolled. */
export async function painted(page: Page, words: string): Promise<Painted> {
  const { first } = await until(`a mark on "${words}"`, () => boxOfMark(page, words));
  const [x, y] = [Math.ceil(first!.x), Math.ceil(first!.y)];
  const { width, height } = first!;
  // The line may stand below the box of the words.
  const clip = { x, y, width: Math.floor(width) - 1, height: Math.ceil(height) + 6 };
  const shoot = () => page.screenshot({ clip, encoding: 'base64' });
  const marked = await shoot();
  await page.evaluate((id) => {
    const names = [...(CSS.highlights as unknown as Map<string, unknown>).keys()];
    const style = document.createElement('style');
    style.id = id;
    style.textContent = names
      .map((name) => `::highlight(${name}){text-decoration:none!important;background:none!important}`)
      .join('');
    document.head.append(style);
  }, HIDE);
  const bare = await shoot();
  await page.evaluate((id) => document.getElementById(id)?.remove(), HIDE);
  return page.evaluate(compare, marked, bare);
}

/** Runs in the page. Both are PNG as base64 of the same size. */
async function compare(marked: string, bare: string): Promise<Painted> {
  const pixels = async (png: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  };
  const linear = (part: number) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = (data: Uint8ClampedArray, at: number) =>
    0.2126 * linear(data[at]!) + 0.7152 * linear(data[at + 1]!) + 0.0722 * linear(data[at + 2]!);
  const [one, other] = [await pixels(marked), await pixels(bare)];
  let [changed, standing] = [0, 0];
  for (let x = 0; x < one.width; x += 1) {
    let [differs, most] = [false, 1];
    for (let y = 0; y < one.height; y += 1) {
      const at = (y * one.width + x) * 4;
      differs ||= [0, 1, 2].some((part) => Math.abs(one.data[at + part]! - other.data[at + part]!) > 2);
      const [a, b] = [luminance(one.data, at), luminance(other.data, at)];
      most = Math.max(most, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
    }
    if (differs) changed += 1;
    if (most >= 3) standing += 1;
  }
  const corner = `rgb(${[...one.data.slice(0, 3)].join(', ')})`;
  return { changed: changed / one.width, standsOut: standing / one.width, corner };
}
