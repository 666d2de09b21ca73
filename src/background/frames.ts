/**
 * Which frames of a tab hold contested claims: the badge counts each claim once, the popup and the keys ask each of
 * them. Kept for the session outside the worker, which may stop between two frames' reports. Nothing is forgotten when a
 * page begins: its frames may report before it. A frame of a page that was left does not answer, and is forgotten then.
 */
import { showBadge } from '../browser/badge.ts';
import { callTab } from '../browser/calls/call-tab.ts';
import { forgetNote, readNote, writeNote } from '../browser/remembered/session-notes.ts';
import { isTimeout } from '../messaging/errors.ts';

type Counts = Record<string, number>;

const nameOf = (tab: number) => `frames-${tab}`;
const countsOf = async (tab: number) => (await readNote<Counts>(nameOf(tab))) ?? {};

/** One change at a time: two frames that report at once would each write what it had read. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.catch(() => undefined).then(work);
  last = turn;
  return turn;
}

function change(tab: number, edit: (counts: Counts) => void): Promise<Counts> {
  return inTurn(async () => {
    const counts = await countsOf(tab);
    edit(counts);
    await (Object.keys(counts).length > 0 ? writeNote(nameOf(tab), counts) : forgetNote(nameOf(tab)));
    return counts;
  });
}

/** Each frame's latest report: one that came while the frame was asked must not be forgotten for an older silence. */
const reports = new Map<string, object>();
const keyOf = (tab: number, frame: number | string) => `${tab}/${frame}`;

/** @returns the claims that a frame marks; undefined when there is no such frame any more. */
async function claimsIn(tab: number, frame: string): Promise<string[] | undefined> {
  try {
    const { matches } = await callTab(tab, 'page/summary', {}, Number(frame));
    return matches.map(({ claim }) => claim);
  } catch (cause) {
    return isTimeout(cause) ? [] : undefined;
  }
}

/** Frames may mark the same claim: they are asked which they mark. */
async function differentClaims(tab: number, frame: number, counts: Counts): Promise<number> {
  const frames = Object.keys(counts);
  if (frames.every((one) => Number(one) === frame)) return counts[frame] ?? 0;
  const before = new Map(frames.map((one) => [one, reports.get(keyOf(tab, one))]));
  const answers = await Promise.all(frames.map(async (one) => [one, await claimsIn(tab, one)] as const));
  const isGone = ([one, claims]: (typeof answers)[number]) =>
    claims === undefined && reports.get(keyOf(tab, one)) === before.get(one);
  if (answers.some(isGone))
    await change(tab, (now) => {
      for (const answer of answers.filter(isGone)) {
        delete now[answer[0]];
        reports.delete(keyOf(tab, answer[0]));
      }
    });
  return new Set(answers.flatMap(([, claims]) => claims ?? [])).size;
}

/** Of two counts of a tab the later one holds, though the earlier may take longer. */
const counting = new Map<number, object>();

export async function reportFrame(tab: number, frame: number, claims: number): Promise<void> {
  const mine = {};
  counting.set(tab, mine);
  if (claims > 0) reports.set(keyOf(tab, frame), mine);
  else reports.delete(keyOf(tab, frame));
  const counts = await change(tab, (now) => {
    if (claims > 0) now[frame] = claims;
    else delete now[frame];
  });
  const different = await differentClaims(tab, frame, counts);
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
  return Object.keys(await countsOf(tab))
    .map(Number)
    .filter((frame) => frame !== 0)
    .sort((one, other) => one - other);
}

export function forgetTab(tab: number): Promise<void> {
  for (const key of reports.keys()) if (key.startsWith(keyOf(tab, ''))) reports.delete(key);
  return inTurn(() => forgetNote(nameOf(tab)));
}
