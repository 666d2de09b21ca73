/** The entry of the card's script: leaves its end for the page script to find, once. */
import { t } from '../../ui/words/text.ts';
import { reveal } from '../draw/reveal.ts';
import { type CardWorld, cardWorld, type PageMark, pageWorld, setCardWorld } from '../world.ts';
import { openCard } from './card.tsx';
import { Walk } from './walk/walk.ts';

function begin(signal: AbortSignal): CardWorld {
  let shown: AbortController | undefined;
  const close = () => shown?.abort();
  const open = (mark: PageMark, byKey: boolean) => {
    close();
    walk.leave();
    const mine = new AbortController();
    shown = mine;
    void openCard(mark, { byKey, page: signal, parent: mine.signal }, () => {
      if (shown === mine) shown = undefined;
    });
  };
  const walk = new Walk((mark) => open(mark, true), signal);
  signal.addEventListener(
    'abort',
    () => {
      close();
      setCardWorld(undefined);
    },
    { once: true },
  );
  return {
    reveal: (place) => reveal(place, signal),
    open: (mark) => open(mark, false),
    step: (step) => {
      close();
      walk.go(step);
    },
    tell: (site, on) => {
      close();
      walk.tell(t(on ? 'tell_on' : 'tell_off', site));
    },
  };
}

const page = pageWorld();
if (page && !cardWorld()) setCardWorld(begin(page.signal));
