/** Where the card goes: beside the words, in the window, never over them. Pure; all numbers in CSS pixels. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Placed {
  side: 'above' | 'below';
  left: number;
  top: number;
  /** What does not fit scrolls inside the card. */
  maxHeight: number;
}

const GAP = 10;
/** Higher, it would cover the article that it is about. */
const MAX_HEIGHT = 620;
export const MARGIN = 8;

export const roomBelow = (words: Box, window: Size) => window.height - words.bottom - GAP - MARGIN;
export const roomAbove = (words: Box) => words.top - GAP - MARGIN;

/**
 * @param words what must stay visible. @param card its natural size.
 * @param rtl the words run from right to left: the card lines up with their beginning, on the right.
 * @param keep where it is already: what opens inside it must not make it jump to the other side.
 */
export function placeCard(
  words: Box,
  { width, height: natural }: Size,
  window: Size,
  rtl: boolean,
  keep?: Placed['side'],
): Placed {
  const card = { width, height: Math.min(natural, MAX_HEIGHT) };
  const below = roomBelow(words, window);
  const above = roomAbove(words);
  const fits = card.height <= below || (card.height > above && below >= above);
  const isBelow = keep ? keep === 'below' : fits;
  const maxHeight = Math.max(0, Math.min(MAX_HEIGHT, Math.floor(isBelow ? below : above)));
  const height = Math.min(card.height, maxHeight);
  const wanted = rtl ? words.right - card.width : words.left;
  const furthest = Math.max(MARGIN, window.width - MARGIN - card.width);
  return {
    side: isBelow ? 'below' : 'above',
    left: Math.min(Math.max(MARGIN, wanted), furthest),
    top: isBelow ? words.bottom + GAP : words.top - GAP - height,
    maxHeight,
  };
}

/** The card is of use from this height on. */
const USEFUL = 340;

/** How far the page must be scrolled so that the card has room, when there is too little above and below. */
export function scrollForRoom(words: Box, card: Size, window: Size): number {
  const needed = Math.min(card.height, USEFUL, window.height * 0.7);
  if (Math.max(roomBelow(words, window), roomAbove(words)) >= needed) return 0;
  return words.top - Math.max(MARGIN, Math.min(window.height * 0.12, 80));
}
