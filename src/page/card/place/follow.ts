/**
 * Keeps the card beside its words. It is placed once and again when its size or the window's changes; while the page
 * scrolls it stays where it is relative to the words. It stands in the document's coordinates, so that ordinary
 * scrolling moves it without our help; whatever else moved the words is measured and made up for. Without its words it
 * would stand beside nothing: when they are scrolled out of a box of the page's, or gone, so is the card.
 */
import { homeFor } from '../host.ts';
import type { Anchor } from './anchor.ts';
import { clipsAround, isCutOff } from './clips.ts';
import { type Box, type Placed, placeCard, type Size, scrollForRoom } from './place-card.ts';

/** Pages that replace their nodes bring the words back at once, and the page script has found them by then. */
const GONE_AFTER_MS = 1_500;

/** The window without its scroll bars. */
function viewSize(): Size {
  const { clientWidth, clientHeight } = document.documentElement;
  // In quirks mode the root is as high as the page.
  return { width: clientWidth, height: Math.min(clientHeight || innerHeight, innerHeight) };
}

/** @param gone called once the words are. */
export function follow(layer: HTMLElement, anchor: Anchor, gone: () => void, signal: AbortSignal): void {
  let offset = { x: 0, y: 0 };
  let at = { x: 0, y: 0 };
  let side: Placed['side'] | undefined;
  let frame = 0;
  let missing: ReturnType<typeof setTimeout> | undefined;
  let watched: Element | undefined;
  let clips: Element[] = [];

  const moveTo = (left: number, top: number) => {
    const now = layer.getBoundingClientRect();
    const [dx, dy] = [left - now.left, top - now.top];
    if (Math.abs(dx) < 0.5 && Math.abs(dy) < 0.5) return;
    at = { x: at.x + dx, y: at.y + dy };
    layer.style.left = `${at.x}px`;
    layer.style.top = `${at.y}px`;
  };

  const place = (keep?: Placed['side']) => {
    const words = anchor.box();
    if (!words) return;
    const view = viewSize();
    layer.style.setProperty('--view', `${view.width}px`);
    const body = layer.querySelector('.card-body');
    const scrolled = body?.scrollTop ?? 0;
    layer.style.maxHeight = 'none';
    const { width, height } = layer.getBoundingClientRect();
    const placed = placeCard(words, { width, height }, view, anchor.isRtl, keep);
    layer.dataset.side = placed.side;
    layer.style.maxHeight = `${placed.maxHeight}px`;
    if (body) body.scrollTop = scrolled;
    side = placed.side;
    moveTo(placed.left, placed.top);
    offset = { x: placed.left - words.left, y: placed.top - words.top };
  };

  const stay = () => {
    frame = 0;
    const words = anchor.box();
    if (!words) {
      missing ??= setTimeout(() => {
        missing = undefined;
        if (anchor.box()) stay();
        else gone();
      }, GONE_AFTER_MS);
      return;
    }
    watchWords(words);
    if (isCutOff(words, clips)) return gone();
    moveTo(words.left + offset.x, words.top + offset.y);
  };
  const onScroll = () => {
    frame ||= requestAnimationFrame(stay);
  };

  // Neither scrolling nor the page's size tells that words are taken away, hidden or replaced.
  const seen = new IntersectionObserver(onScroll);
  const changed = new MutationObserver(onScroll);
  /** Where they stand now: what replaces them comes in other elements. */
  const watchWords = (words: Box) => {
    const { around } = anchor;
    if (!around || around === watched) return;
    watched = around;
    seen.disconnect();
    changed.disconnect();
    seen.observe(around);
    changed.observe(around, { childList: true, characterData: true, subtree: true });
    // What does not cut them off now, though they are not in it, does not do so later.
    clips = clipsAround(anchor.node, homeFor(anchor.node)).filter((clip) => !isCutOff(words, [clip]));
  };

  const words = anchor.box();
  if (words) watchWords(words);
  const { width, height } = layer.getBoundingClientRect();
  const away = words
    ? scrollForRoom(words, { width, height }, { width: innerWidth, height: innerHeight })
    : 0;
  if (away !== 0) window.scrollBy({ top: away, behavior: 'instant' });
  place();

  window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
  window.addEventListener('resize', () => place(), { signal });
  const observer = new ResizeObserver(() => place(side));
  for (const child of layer.children) observer.observe(child);
  const shift = new ResizeObserver(onScroll);
  shift.observe(document.documentElement);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      shift.disconnect();
      seen.disconnect();
      changed.disconnect();
      clearTimeout(missing);
      cancelAnimationFrame(frame);
    },
    { once: true },
  );
}
