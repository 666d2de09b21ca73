/** Contrast and colour vision, from the colours as they stand in theme.css: a change that costs legibility fails here. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/ui/look/theme.css', import.meta.url), 'utf8');
const darkFrom = css.indexOf('@media (prefers-color-scheme: dark)');
const colours = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name, value]) => [name!, value!]),
  );
const light = colours(css.slice(0, darkFrom));
const themes = { light, dark: { ...light, ...colours(css.slice(darkFrom)) } };

type Triple = [number, number, number];
const linear = (colour: string): Triple =>
  [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as Triple;
const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXT_PAIRS = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'tint'],
  ['ink', 'mark'],
  ['soft', 'paper'],
  ['soft', 'raised'],
  ['soft', 'tint'],
  ['accent', 'paper'],
  ['accent', 'raised'],
  ['accent-ink', 'accent'],
] as const;
const SHAPES = [0, 1, 2, 3, 4, 5, 6].map((number) => `shape-${number}`);

/** Full dichromacy, Machado, Oliveira and Fernandes 2009, on linear RGB. */
// biome-ignore format: matrices
const VISIONS: Record<string, Triple[]> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

describe.each(Object.entries(themes))('%s', (_name, theme) => {
  const colour = (name: string) => theme[name] ?? expect.fail(`no --${name}`);

  test.each(TEXT_PAIRS)('%s on %s can be read', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(SHAPES)('initials on %s can be read, and it stands out from the paper', (shape) => {
    expect(contrast(colour('shape-ink'), colour(shape))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(shape), colour('paper'))).toBeGreaterThanOrEqual(4.5);
  });
  test('controls have an edge that can be seen', () => {
    expect(contrast(colour('control'), colour('paper'))).toBeGreaterThanOrEqual(3);
  });
  test.each(Object.entries(VISIONS))('shapes can be told apart: %s', (_vision, matrix) => {
    const seen = SHAPES.map((shape) => lab(apply(matrix, linear(colour(shape)))));
    for (const [at, one] of seen.entries())
      for (const other of seen.slice(at + 1))
        expect(Math.hypot(...one.map((part, axis) => part - other[axis]!))).toBeGreaterThan(20);
  });
});

function apply(matrix: Triple[], [r, g, b]: Triple): Triple {
  return matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as Triple;
}

/** CIE Lab, D65: distances in it are about as far as they look. */
function lab([r, g, b]: Triple): Triple {
  const curve = (part: number) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116);
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
