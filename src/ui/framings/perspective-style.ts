/**
 * The mark of a perspective: a colour, a shape and initials, always the same ones for the same id.
 * A hash, not the place in a list: a pack that adds a perspective must not repaint the others.
 */

export const SHAPE_COLOURS = 7;
export const SHAPES = ['circle', 'square', 'hexagon', 'diamond'] as const;
export type Shape = (typeof SHAPES)[number];

export interface PerspectiveStyle {
  /** Index of `--shape-0` … `--shape-6` in theme.css. */
  colour: number;
  shape: Shape;
}

/**
 * Tried out on the bundled packs: with it no two perspectives of one claim share both colour and shape, and those that
 * meet in many claims differ in colour, which alone tells them apart in the balance bar.
 */
const SEED = 2_241_543;

function hash(text: string): number {
  let value = SEED;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

export function perspectiveStyle(id: string): PerspectiveStyle {
  const value = hash(id);
  return { colour: value % SHAPE_COLOURS, shape: SHAPES[(value >>> 8) % SHAPES.length]! };
}

const SMALL_WORDS = new Set(['and', 'or', 'of', 'the', 'in', 'for', 'on', 'to', 'a', 'an']);

/** Initials that say something of their own: "News organisations" must not be marked "NO". */
const WORDS_OF_THEIR_OWN = new Set(['NO', 'OK', 'SS']);

/** "Kremlin" → "Kr", "Trump White House" → "TW", "European governments and the EU" → "EG". */
export function initials(label: string): string {
  const words = (label.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const [first, second] = words;
  if (!first) return '?';
  const both = second ? `${[...first][0]}${[...second][0]}`.toUpperCase() : '';
  return both && !WORDS_OF_THEIR_OWN.has(both) ? both : [...first].slice(0, 2).join('');
}
