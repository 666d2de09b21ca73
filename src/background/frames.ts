/**
 * Which frames of a tab hold contested claims: the badge counts each claim once, the popup and the keys ask each of
 * them. Kept for the session outside the worker, which may stop between two frames' reports. A page that loads anew
 * begins with none.
 */
import { showBadge } from '../browser/badge.ts';
import { callTab } from '../browser/call-tab.ts';
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

/** Frames may mark the same claim: they are asked which they mark. One that does not answer is gone. */
async function differentClaims(tab: number, counts: Counts): Promise<number> {
  const frames = Object.keys(counts);
  if (frames.length < 2) return counts[frames[0] ?? ''] ?? 0;
  const summaries = await Promise.all(
    frames.map((frame) => callTab(tab, 'page/summary', {}, Number(frame)).catch(() => undefined)),
  );
  return new Set(summaries.flatMap((summary) => summary?.matches.map(({ claim }) => claim) ?? [])).size;
}

/** Of two counts of a tab the later one holds, though the earlier may take longer. */
const counting = new Map<number, object>();

export async function reportFrame(tab: number, frame: number, claims: number): Promise<void> {
  const mine = {};
  counting.set(tab, mine);
  const counts = await inTurn(async () => {
    const counts = (await readNote<Counts>(nameOf(tab))) ?? {};
    if (claims > 0) counts[frame] = claims;
    else delete counts[frame];
    await writeNote(nameOf(tab), counts);
    return counts;
  });
  const different = await differentClaims(tab, counts);
  if (counting.get(tab) !== mine) return;
  counting.delete(tab);
  // The tab may be gone by now; its badge with it.
  await showBadge(tab, different).catch(() => undefined);
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
