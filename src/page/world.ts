/**
 * What the page script and the card's script know of each other. Both run in the extension's own world of the page,
 * apart from the page's scripts, and each leaves its end under a symbol there: the card comes long after, or never.
 */
import type { Match } from '../matching/match-types.ts';
import type { MarkStep } from '../messaging/protocol.ts';

/** One mark that the reader can see. */
export interface PageMark {
  match: Match;
  place: StaticRangeInit;
  /** The words it covers, as the page has them. */
  text: string;
}

export interface PageWorld {
  isAlive: () => boolean;
  leave: () => void;
  /** Aborted when the page script leaves. */
  signal: AbortSignal;
  /** In reading order. */
  marks: () => PageMark[];
}

export interface CardWorld {
  /** Scrolls to the words and pulses them. */
  reveal: (place: StaticRangeInit) => void;
  open: (mark: PageMark) => void;
  step: (step: MarkStep) => void;
  /** The site was switched on or off by key. */
  tell: (site: string, on: boolean) => void;
}

const PAGE = Symbol.for('counterframe.page');
const CARD = Symbol.for('counterframe.card');

export const world = globalThis as typeof globalThis & {
  [PAGE]?: PageWorld | undefined;
  [CARD]?: CardWorld | undefined;
};

export const pageWorld = () => world[PAGE];
export const cardWorld = () => world[CARD];
export function setPageWorld(end: PageWorld | undefined): void {
  world[PAGE] = end;
}
export function setCardWorld(end: CardWorld | undefined): void {
  world[CARD] = end;
}
