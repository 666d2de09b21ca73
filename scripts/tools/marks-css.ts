/** Writes src/page/draw/marks.css: one rule for every name in mark-name.ts. Run by `npm run marks-css`. */
import { CLAIM_KINDS, type ClaimKind } from '../../src/claims/model.ts';
import { MARK_STRENGTHS, MARK_STYLES, type MarkStrength, type MarkStyle } from '../../src/messaging/look.ts';
import { markName, type Told } from '../../src/page/draw/mark-name.ts';

const TOLD: readonly Told[] = ['plain', 'told', 'denied'];

type Colour = readonly [number, number, number];
/**
 * Violet, indigo and teal: one family, no party's, and far from the red of spelling mistakes. Each is of middle brightness, with a contrast of at least
 * 3 to 1 on white as on black: what a page's colours are nobody knows beforehand.
 */
const HUES: Record<ClaimKind, Colour> = {
  claim: [132, 96, 207],
  term: [88, 110, 192],
  figure: [52, 130, 142],
};
const GREY: Colour = [124, 120, 128];
/** What is only told, or denied, is said with less colour. */
const GREYED: Record<Told, number> = { plain: 0, told: 0.3, denied: 0.6 };

/**
 * Dashes for a claim, dots for a loaded term, a double line for a figure. Nothing solid: a thin violet line is what a link
 * looks like that was followed before.
 */
const LINES: Record<ClaimKind, string> = { claim: 'dashed', term: 'dotted', figure: 'double' };
/** The page's own words stand on a firm line, told ones on a thin one set lower, denied ones between two thin lines. */
const SIDES: Record<Told, string> = { plain: 'underline', told: 'underline', denied: 'underline overline' };
const OFFSETS: Record<Told, string> = { plain: '2px', told: '4px', denied: '2px' };

/** Pixels, plain and thin; dots and dashes need more, for the gaps between them. */
const FIRM: Record<MarkStrength, number> = { faint: 1.5, medium: 2, strong: 3 };
const THIN: Record<MarkStrength, number> = { faint: 1, medium: 1, strong: 1.5 };
const MORE: Record<ClaimKind, number> = { claim: 0.5, term: 1, figure: 0 };

const WASH: Record<MarkStyle, Record<MarkStrength, number>> = {
  underline: { faint: 0, medium: 9, strong: 16 },
  // The line has to be seen on the wash as well.
  highlight: { faint: 14, medium: 22, strong: 30 },
  quiet: { faint: 0, medium: 0, strong: 0 },
};
/** Opacity of the line, per cent. With less than 80 it falls below 3 to 1: the faint quiet marks alone do (drawing.md). */
const INK: Record<MarkStyle, Record<MarkStrength, number>> = {
  underline: { faint: 85, medium: 100, strong: 100 },
  highlight: { faint: 100, medium: 100, strong: 100 },
  quiet: { faint: 60, medium: 80, strong: 100 },
};

const rgb = ([red, green, blue]: Colour, percent: number) =>
  percent === 100 ? `rgb(${red} ${green} ${blue})` : `rgb(${red} ${green} ${blue} / ${percent}%)`;

function colourOf(kind: ClaimKind, told: Told): Colour {
  const share = GREYED[told];
  const [red, green, blue] = HUES[kind].map((part, at) => Math.round(part * (1 - share) + GREY[at]! * share));
  return [red!, green!, blue!];
}

function rule(style: MarkStyle, strength: MarkStrength, kind: ClaimKind, told: Told): string {
  const colour = colourOf(kind, told);
  const isFirm = told === 'plain' && style !== 'quiet';
  const width = (isFirm ? FIRM : THIN)[strength] + (isFirm || kind === 'term' ? MORE[kind] : 0);
  const thickness = kind === 'figure' ? Math.max(1, width - 1) : width;
  const wash = WASH[style][strength];
  const lines = [
    `text-decoration: ${SIDES[told]} ${thickness}px ${LINES[kind]} ${rgb(colour, INK[style][strength])};`,
    `text-underline-offset: ${OFFSETS[told]};`,
    ...(wash > 0 ? [`background-color: ${rgb(colour, wash)};`] : []),
  ];
  const name = markName(kind, told, { style, strength });
  return `::highlight(${name}) {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

function* everyMark(): Generator<[MarkStyle, MarkStrength, ClaimKind, Told]> {
  for (const style of MARK_STYLES)
    for (const strength of MARK_STRENGTHS)
      for (const kind of CLAIM_KINDS) for (const told of TOLD) yield [style, strength, kind, told];
}

const HEAD = `/*
 * Written by \`npm run marks-css\` from scripts/tools/marks-css.ts; do not edit.
 * Marks on any page: the line's shape and colour tell the kind of claim, its weight and place how the page puts it.
 * ::highlight() takes few properties, and no variables in all browsers: plain values, a name for every look.
 * On paper there is nothing to click: no marks.
 */
`;

const EMPHASIS = `
/* The mark under the pointer, the one that a card is open for, and the one that the page was scrolled to. */
::highlight(counterframe-hover) {
  background-color: rgb(132 96 207 / 10%);
}
::highlight(counterframe-open) {
  background-color: rgb(132 96 207 / 20%);
}
::highlight(counterframe-pulse) {
  background-color: #d9c8ff;
  color: #1d1433;
}
`;

/**
 * Firefox ends our scripts at once when the extension is switched off or updated, and takes this sheet away; nobody is
 * left then to close a card. Its style sheet asks for this (src/page/card/card.css).
 */
const SHOWN = `
counterframe-card {
  --counterframe-shown: visible;
}
`;

const forced = (names: readonly string[], lines: readonly string[]) =>
  `\n@media (forced-colors: active) {\n${names.map((name) => `  ::highlight(${name})`).join(',\n')} {\n${lines
    .map((line) => `    ${line}\n`)
    .join('')}  }\n}\n`;

export function marksCss(): string {
  const all = [...everyMark()];
  const names = all.map(([style, strength, kind, told]) => markName(kind, told, { style, strength }));
  const emphasised = ['counterframe-hover', 'counterframe-open', 'counterframe-pulse'];
  const rules = [
    ...all.map((mark) => rule(...mark)),
    EMPHASIS,
    SHOWN,
    // Chromium paints highlights like a selection here, and cannot be told otherwise; the lines stay.
    forced(names, ['text-decoration-color: CanvasText;', 'background-color: transparent;']),
    forced(emphasised, ['background-color: Highlight;', 'color: HighlightText;']),
  ].join('');
  return `${HEAD}@media not print {\n${rules.replace(/^(?=.)/gmu, '  ')}}\n`;
}
