/** The marks' style sheet: written by its script, complete, legible on light and dark, and like nothing else on a page. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { marksCss } from '../../scripts/tools/marks-css.ts';
import { CLAIM_KINDS } from '../../src/claims/model.ts';
import { type Look, MARK_STRENGTHS, MARK_STYLES } from '../../src/messaging/look.ts';
import { markName, toldAs } from '../../src/page/draw/mark-name.ts';

const css = readFileSync(new URL('../../src/page/draw/marks.css', import.meta.url), 'utf8');
const TOLD = ['plain', 'told', 'denied'] as const;

const ruleOf = (name: string) => css.split(`::highlight(${name}) {`)[1]?.split('}')[0] ?? '';
const decoration = (name: string) => /text-decoration: ([a-z ]+) ([\d.]+)px (\w+) rgb\(/u.exec(ruleOf(name));

type Colour = [number, number, number];
const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
const COLOUR = /rgb\((\d+) (\d+) (\d+)(?: \/ (\d+)%)?\)/u;

/** The property's colour as it comes out on another one; that one itself where the rule has no such property. */
function painted(name: string, property: string, on: Colour): Colour {
  const value = ruleOf(name).split(`${property}: `)[1]?.split(';')[0];
  if (!value) return on;
  const [red, green, blue, percent = 100] = COLOUR.exec(value)!
    .slice(1)
    .map((part) => Number(part ?? 100));
  const over = (part: number, below: number) => below + ((part - below) * percent) / 100;
  return [over(red!, on[0]), over(green!, on[1]), over(blue!, on[2])];
}

const linear = (part: number) =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
const luminance = ([red, green, blue]: Colour) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
function contrast(a: Colour, b: Colour): number {
  const [dark, bright] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

/** The line's, against the page and against the mark's own wash: the lesser of the two. */
function contrastOn(page: Colour, name: string): number {
  const wash = painted(name, 'background-color', page);
  const line = painted(name, 'text-decoration', wash);
  return Math.min(contrast(line, page), contrast(line, wash));
}

/** Who asks for the least of the quietest style gets a hint; under the pointer it shows in full (drawing.md). */
const leastContrast = ({ style, strength }: Look) => (style === 'quiet' && strength === 'faint' ? 2 : 3);

it('is what its script writes', () => {
  expect(css).toBe(marksCss());
});

describe.each(MARK_STYLES.flatMap((style) => MARK_STRENGTHS.map((strength) => ({ style, strength }))))(
  '$style, $strength',
  (look) => {
    const names = CLAIM_KINDS.flatMap((kind) => TOLD.map((told) => markName(kind, told, look)));

    it('has a line for every mark, each of a shape of its own', () => {
      const shapes = names.map((name) => {
        const [, sides, width, line] = decoration(name)!;
        return `${sides} ${width} ${line} ${/text-underline-offset: \S+/u.exec(ruleOf(name))?.[0]}`;
      });
      expect(new Set(shapes).size).toBe(names.length);
    });

    it('never squiggles, never strikes out', () => {
      for (const name of names) expect(ruleOf(name)).not.toMatch(/wavy|line-through|grammar|spelling/u);
    });

    it('stands out on white and on black', () => {
      const weak = names.flatMap((name) =>
        [WHITE, BLACK]
          .map((page) => contrastOn(page, name))
          .filter((ratio) => ratio < leastContrast(look))
          .map((ratio) => `${name}: ${ratio.toFixed(2)}`),
      );
      expect(weak).toEqual([]);
    });

    it('is not the red of mistakes', () => {
      for (const name of names) {
        const [red, green, blue] = painted(name, 'text-decoration', BLACK);
        expect(red).toBeLessThan(Math.max(green, blue) + 1);
      }
    });

    it('never has the plain line of a link', () => {
      for (const name of names) expect(decoration(name)![3]).toMatch(/^(dashed|dotted|double)$/u);
    });
  },
);

it('leaves paper alone and follows forced colours', () => {
  expect(css.replace(/\/\*[\s\S]*?\*\//gu, '').trim()).toMatch(/^@media not print \{/u);
  expect(css).toContain('@media (forced-colors: active)');
});

it('takes quoted and attributed words as told, and claims nothing where the voice is unsure', () => {
  expect(
    ['asserted', 'unsure', 'quoted', 'attributed', 'denied'].map((voice) => toldAs(voice as never)),
  ).toEqual(['plain', 'plain', 'told', 'told', 'denied']);
});
