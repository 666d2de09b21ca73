/**
 * The content script's entry. One AbortController owns everything: aborting it leaves no observer, listener, timer
 * or mark behind.
 */
import { answerCalls } from './answer.ts';
import { isAlive } from './api.ts';
import { Reader } from './reader.ts';

/** Seen by our own scripts only: content scripts live in a world apart from the page's. */
const HOLDER = Symbol.for('counterframe.page');
interface Holder {
  isAlive: () => boolean;
  leave: () => void;
}
const world = globalThis as typeof globalThis & { [HOLDER]?: Holder | undefined };

function begin(): void {
  const controller = new AbortController();
  const { signal } = controller;
  const leave = () => {
    controller.abort();
    world[HOLDER] = undefined;
  };
  world[HOLDER] = { isAlive, leave };

  const reader = new Reader(signal, leave);
  answerCalls(reader, signal);
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

// Registered and injected scripts may meet in one page; a script orphaned by an update makes room.
const before = world[HOLDER];
if (!before?.isAlive()) {
  before?.leave();
  if (typeof Highlight === 'function' && 'highlights' in CSS) begin();
}
