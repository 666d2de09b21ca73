/** The marks' style sheet: written by its script, complete, legible on light and dark, and like nothing else on a page. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { marksCss } from '../../scripts/tools/marks-css.ts';
import { CLAIM_KINDS } from '../../src/claims/model.ts';
import { MARK_STRENGTHS, MARK_STYLES } from '../../src/messaging/look.ts';
import { markName, toldAs } from '../../src/page/draw/mark-name.ts';

const css = readFileSync(new URL('../../src/page/draw/marks.css', import.meta.url), 'utf8');
const TOLD = ['plain', 'told', 'denied'] as const;

const ruleOf = (name: string) => css.split(`::highlight(${name}) {`)[1]?.split('}')[0] ?? '';
const decoration = (name: string) =>
  /text-decoration: ([a-z ]+) ([\d.]+)px (\w+) rgb\((\d+) (\d+) (\d+)(?: \/ \d+%)?\)/u.exec(ruleOf(name));

const linear = (part: number) =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;

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

    it('stands out on white and on black, and is not the red of mistakes', () => {
      for (const name of names) {
        const [red, green, blue] = decoration(name)!.slice(4, 7).map(Number) as [number, number, number];
        const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        expect(1.05 / (luminance + 0.05)).toBeGreaterThanOrEqual(3);
        expect((luminance + 0.05) / 0.05).toBeGreaterThanOrEqual(3);
        expect(red).toBeLessThan(Math.max(green, blue) + 1);
      }
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
