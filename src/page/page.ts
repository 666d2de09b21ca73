/**
 * The content script's entry. One AbortController owns everything: aborting it leaves no observer, listener, timer
 * or mark behind.
 */
import { answerCalls } from './answer.ts';
import { isAlive } from './api.ts';
import { withCard } from './card-door.ts';
import { followPointer } from './point/pointer.ts';
import { Reader } from './reader.ts';
import { pageMarks } from './visible-matches.ts';
import { pageWorld, setPageWorld } from './world.ts';

function begin(): void {
  const controller = new AbortController();
  const { signal } = controller;
  const leave = () => {
    controller.abort();
    setPageWorld(undefined);
  };

  const reader = new Reader(signal, leave);
  setPageWorld({ isAlive, leave, signal, marks: () => pageMarks(reader.blocks) });
  answerCalls(reader, signal);
  followPointer(reader, (mark) => void withCard((card) => card.open(mark), mark.match.claim), signal);
  const look = () => (isAlive() ? reader.wake() : leave());
  // No event says that the extension was removed or updated; coming back to the page is a good moment to look.
  document.addEventListener('visibilitychange', look, { signal });
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) reader.forgetReport();
    look();
  };
  window.addEventListener('pageshow', comeBack, { signal });
  window.addEventListener('focus', look, { signal });
  // Elements that a late script gave a shadow tree: no observer is told.
  window.addEventListener('load', () => reader.readAll(), { signal });
  // Single-page navigation nearly always changes the text too, which the observer sees; these see the rest.
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
  void reader.refresh();
}

/** Advertisements and trackers come in small or hidden frames: a page may have hundreds, and nobody reads there. */
function beginOnceReadable(): void {
  if (window === window.top || (innerWidth >= 200 && innerHeight >= 100)) begin();
  else window.addEventListener('resize', beginOnceReadable, { once: true });
}

// Registered and injected scripts may meet in one page; a script orphaned by an update makes room.
const before = pageWorld();
if (!before?.isAlive()) {
  before?.leave();
  if (typeof Highlight === 'function' && 'highlights' in CSS) beginOnceReadable();
}
