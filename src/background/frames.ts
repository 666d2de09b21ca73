/**
 * Which frames of a tab hold contested claims: the badge counts each claim once, the popup and the keys ask each of
 * them. Kept for the session outside the worker, which may stop between two frames' reports. A page that loads anew
 * begins with none.
 */
import { showBadge } from '../browser/badge.ts';
import { callTab } from '../browser/calls/call-tab.ts';
import { forgetNote, readNote, writeNote } from '../browser/remembered/session-notes.ts';

type Counts = Record<string, number>;

const nameOf = (tab: number) => `frames-${tab}`;

/** One change at a time: two frames that report at once would each write what it had read. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.catch(() => undefined).then(work);
  last = turn;
  return turn;
}

/**
 * A page begins in its top frame; what other frames told before is of another page, or of this one: a small frame is
 * read while the page around it still loads. No frame of a page that was left answers any more.
 */
export async function beginPage(tab: number | undefined, frame: number | undefined): Promise<void> {
  if (tab === undefined || frame !== 0) return;
  const others = await inTurn(async () => {
    const { 0: _top, ...others } = (await readNote<Counts>(nameOf(tab))) ?? {};
    await keep(tab, others);
    return Object.keys(others);
  });
  const gone = await framesGone(tab, others);
  if (gone.size === 0) return;
  await inTurn(async () => {
    const counts = Object.entries((await readNote<Counts>(nameOf(tab))) ?? {});
    await keep(tab, Object.fromEntries(counts.filter(([frame]) => !gone.has(frame))));
  });
}

function keep(tab: number, counts: Counts): Promise<void> {
  return Object.keys(counts).length > 0 ? writeNote(nameOf(tab), counts) : forgetNote(nameOf(tab));
}

async function framesGone(tab: number, frames: readonly string[]): Promise<Set<string>> {
  const gone = await Promise.all(
    frames.map((frame) =>
      callTab(tab, 'page/summary', {}, Number(frame)).then(
        () => [],
        () => [frame],
      ),
    ),
  );
  return new Set(gone.flat());
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

/**
 * Frames beside the top one that hold claims, in the order in which the page made them: their numbers rise. Firefox's
 * are too large to be array indices, so the note has them in the order of their reports.
 */
export async function framesOf(tab: number): Promise<number[]> {
  const counts = (await readNote<Counts>(nameOf(tab))) ?? {};
  return Object.keys(counts)
    .map(Number)
    .filter((frame) => frame !== 0)
    .sort((one, other) => one - other);
}

export function forgetTab(tab: number): Promise<void> {
  return inTurn(() => forgetNote(nameOf(tab)));
}
