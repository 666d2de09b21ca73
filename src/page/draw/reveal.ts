/** Shows the reader where a mark is: scrolls to it and pulses it, without moving focus or touching the page. */
import { rangeOf } from '../point/mark-at.ts';
import { elementAround } from '../text/dom.ts';

const PULSE = 'counterframe-pulse';
const PULSE_MS = 2_400;
const BLINK_MS = 400;

/** A paragraph longer than the window would be centred on its middle, not on the mark. */
function scrollTo(range: Range, behavior: ScrollBehavior): void {
  elementAround(range.startContainer)?.scrollIntoView({
    block: 'center',
    inline: 'nearest',
    behavior: 'instant',
  });
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight)
    window.scrollBy({ top: top - window.innerHeight / 3, behavior });
}

export function reveal(place: StaticRangeInit, signal: AbortSignal): void {
  const range = rangeOf(place);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo(range, still ? 'instant' : 'smooth');

  const pulse = new Highlight(new StaticRange(place));
  pulse.priority = 1;
  const show = (on: boolean) => {
    if (on) CSS.highlights.set(PULSE, pulse);
    // Another reveal may have taken over the name.
    else if (CSS.highlights.get(PULSE) === pulse) CSS.highlights.delete(PULSE);
  };
  show(true);
  let left = still ? 1 : PULSE_MS / BLINK_MS;
  const blink = () => {
    left -= 1;
    if (left <= 0 || signal.aborted) return show(false);
    show(left % 2 === 0);
    setTimeout(blink, BLINK_MS);
  };
  setTimeout(blink, still ? PULSE_MS : BLINK_MS);
  signal.addEventListener('abort', () => show(false), { once: true });
}
