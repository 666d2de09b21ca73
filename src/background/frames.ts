/**
 * Which frames of a tab hold contested claims: the badge shows their sum, the popup asks each of them. Kept for the
 * session outside the worker, which may stop between two frames' reports. A page that loads anew begins with none.
 */
import { showBadge } from '../browser/badge.ts';
import { forgetNote, readNote, writeNote } from '../browser/session-notes.ts';

type Counts = Record<string, number>;

const nameOf = (tab: number) => `frames-${tab}`;

/** One change at a time: two frames that report at once would each write what it had read. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.catch(() => undefined).then(work);
  last = turn;
  return turn;
}

/** A page begins in its top frame; what its frames told before is of another page. */
export function beginPage(tab: number | undefined, frame: number | undefined): Promise<void> {
  if (tab === undefined || frame !== 0) return Promise.resolve();
  return inTurn(() => forgetNote(nameOf(tab)));
}

export async function reportFrame(tab: number, frame: number, claims: number): Promise<void> {
  const sum = await inTurn(async () => {
    const counts = (await readNote<Counts>(nameOf(tab))) ?? {};
    if (claims > 0) counts[frame] = claims;
    else delete counts[frame];
    await writeNote(nameOf(tab), counts);
    return Object.values(counts).reduce((all, count) => all + count, 0);
  });
  // The tab may be gone by now; its badge with it.
  await showBadge(tab, sum).catch(() => undefined);
}

/** Frames beside the top one that hold claims. */
export async function framesOf(tab: number): Promise<number[]> {
  const counts = (await readNote<Counts>(nameOf(tab))) ?? {};
  return Object.keys(counts)
    .map(Number)
    .filter((frame) => frame !== 0);
}

export function forgetTab(tab: number): Promise<void> {
  return inTurn(() => forgetNote(nameOf(tab)));
}
