/**
 * The content script's entry. One AbortController owns everything: aborting it leaves no observer, listener, timer
 * or mark behind.
 */
import { answerCalls } from './answer.ts';
import { isAlive } from './api.ts';
import { withCard } from './card-door.ts';
import { pointerOver } from './point/pointer.ts';
import { Reader } from './reader.ts';
import { pageMarks } from './visible-matches.ts';
import { pageWorld, setPageWorld } from './world.ts';

/** By then a frame knows its size, if it has any. */
const SIZE_KNOWN_MS = 1_000;

function begin(): void {
  const controller = new AbortController();
  const { signal } = controller;
  const leave = () => {
    controller.abort();
    setPageWorld(undefined);
  };

  // Asked again, a listener that is there already stays as it is.
  const listen = (on: EventTarget, type: string, listener: (event: never) => void) =>
    on.addEventListener(type, listener as EventListener, { signal });
  const listenToAll = () => {
    // No event says that the extension was removed or updated; coming back to the page is a good moment to look.
    listen(document, 'visibilitychange', look);
    listen(window, 'pageshow', comeBack);
    listen(window, 'focus', look);
    // Elements that a late script gave a shadow tree: no observer is told.
    listen(window, 'load', readAll);
    // Single-page navigation nearly always changes the text too, which the observer sees; these see the rest.
    listen(window, 'popstate', look);
    listen(window, 'hashchange', look);
    listenToPointer();
  };
  const reader = new Reader(signal, leave, listenToAll);
  setPageWorld({ isAlive, leave, signal, marks: () => pageMarks(reader.blocks) });
  answerCalls(reader, signal);
  const listenToPointer = pointerOver(
    reader.marks,
    (mark) => void withCard((card) => card.open(mark), mark.match.claim),
    signal,
  );
  const look = () => (isAlive() ? reader.wake() : leave());
  const readAll = () => reader.readAll();
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) reader.forgetReport();
    look();
  };
  listenToAll();
  void reader.refresh();
}

let hasBegun = false;

/** Advertisements and trackers come in small or hidden frames: a page may have hundreds, and nobody reads there. */
function beginOnceReadable(): void {
  // Another script of ours may have begun here in the meantime.
  if (hasBegun || pageWorld()?.isAlive()) return;
  hasBegun = window === window.top || (innerWidth >= 200 && innerHeight >= 100);
  if (hasBegun) begin();
  else window.addEventListener('resize', beginOnceReadable, { once: true });
}

// Registered and injected scripts may meet in one page; a script orphaned by an update makes room.
const before = pageWorld();
if (!before?.isAlive()) {
  before?.leave();
  if (typeof Highlight === 'function' && 'highlights' in CSS) {
    beginOnceReadable();
    // A frame of another site may have no size yet (seen in one of ninety), and while it is out of view Chromium tells
    // it of no change.
    setTimeout(beginOnceReadable, SIZE_KNOWN_MS);
  }
}
