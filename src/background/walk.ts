/**
 * Going from mark to mark by key, through a page and its frames as if they were one: the page's own marks first, then
 * those of its frames. Each frame knows its own marks only, so the worker counts them and hands the reader on.
 */
import { callTab } from '../browser/calls/call-tab.ts';
import { forgetNote, readNote, writeNote } from '../browser/remembered/session-notes.ts';
import type { Step } from '../messaging/protocol.ts';
import { framesOf } from './frames.ts';

interface Place {
  frame: number;
  /** How many the reader can see. */
  marks: number;
}

/** The frame last gone to. */
const nameOf = (tab: number) => `walk-${tab}`;
const sum = (places: readonly Place[]) => places.reduce((all, { marks }) => all + marks, 0);

/** Only frames with marks. A page without frames is not asked: it counts for itself. */
async function placesOf(tab: number): Promise<Place[]> {
  const frames = await framesOf(tab);
  if (frames.length === 0) return [{ frame: 0, marks: 0 }];
  const places = await Promise.all(
    [0, ...frames].map(async (frame) => {
      const summary = await callTab(tab, 'page/summary', {}, frame).catch(() => undefined);
      return { frame, marks: summary?.matches.length ?? 0 };
    }),
  );
  const marked = places.filter(({ marks }) => marks > 0);
  return marked.length > 0 ? marked : [{ frame: 0, marks: 0 }];
}

async function stepAt(tab: number, places: readonly Place[], at: number, to: Step, enters: boolean) {
  const { frame } = places[at]!;
  await writeNote(nameOf(tab), frame);
  const [before, after] = [sum(places.slice(0, at)), sum(places.slice(at + 1))];
  await callTab(tab, 'page/step', { to, before, after, enters }, frame);
}

/** @throws when the tab has no content script of ours. */
export async function step(tab: number, to: Step): Promise<void> {
  const [places, last] = await Promise.all([placesOf(tab), readNote<number>(nameOf(tab))]);
  const at = places.findIndex(({ frame }) => frame === last);
  await stepAt(tab, places, Math.max(0, at), to, false);
}

/** The reader has come to the end of a frame's marks: on to the next one that has some, and round. */
export async function stepOn(tab: number, from: number, to: 'next' | 'previous'): Promise<void> {
  const places = await placesOf(tab);
  const at = places.findIndex(({ frame }) => frame === from) + (to === 'next' ? 1 : -1);
  await stepAt(tab, places, (at + places.length) % places.length, to, true);
}

export const forgetWalk = (tab: number): Promise<void> => forgetNote(nameOf(tab));
