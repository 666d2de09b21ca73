/**
 * The claims as the worker uses them: seeded once, one segment a pack, loaded once per worker life, and again only for
 * packs whose stored revision has moved on. All of it is a cache: the worker may vanish at any time.
 */
import type { CompiledIndex } from '../matching/index/compiled-index.ts';
import type { Built, LibraryStatus } from '../messaging/protocol.ts';
import { BUNDLED } from '../packs/bundled.ts';
import { currentRevision } from '../storage/claims.ts';
import { storageError } from '../storage/errors.ts';
import { countRows, dropIndex, readShelf } from '../storage/indexes.ts';
import { eraseDatabase } from '../storage/open.ts';
import { restoreBundled, seedBundled } from '../storage/seed.ts';
import { countTopicsOff } from '../storage/topics.ts';
import { type CompiledPack, compilePack } from './compile.ts';

interface Library {
  revision: number;
  packs: CompiledPack[];
  index: CompiledIndex;
}

let seeding: Promise<unknown> | undefined;
let held: { revision: number; library: Promise<Library> } | undefined;
/** By pack id: what a newer library can take over from the older one. */
let compiled = new Map<string, CompiledPack>();
/** How far the present build is; undefined while none is going on. */
let building: (Built & { since: number }) | undefined;

/** A build of less is over before anybody could read that it is going on. */
const BUILD_WORTH_A_WORD_MS = 500;
const LOOK_EVERY_MS = 50;

/** Every handler that needs claims waits for this. A failure is not kept: the next call tries again. */
export function ready(): Promise<unknown> {
  seeding ??= keepUnlessFailed(seedBundled(BUNDLED));
  return seeding;
}

function keepUnlessFailed(work: Promise<unknown>): Promise<unknown> {
  const kept: Promise<unknown> = work.catch((cause: unknown) => {
    if (seeding === kept) seeding = undefined;
    throw cause;
  });
  return kept;
}

/** A count that nobody waits for: late enough to be out of the way of the page that woke the worker. */
const RECOUNT_AFTER_MS = 3_000;

/** Counting takes a while too: it begins with the first pack that has to be built. */
function progressOf(packs: readonly string[]): (done: number) => void {
  let total: number | undefined;
  let counting = false;
  return (done) => {
    building = { done, total: total ?? 0, since: building?.since ?? performance.now() };
    if (counting) return;
    counting = true;
    countRows(packs).then(
      (rows) => {
        total = [...rows.values()].reduce((sum, count) => sum + count, 0);
      },
      () => undefined,
    );
  };
}

async function load(): Promise<Library> {
  const { revision, packs } = await readShelf();
  const loaded: CompiledPack[] = [];
  const progress = progressOf(packs.map(({ id }) => id));
  let before = 0;
  for (const pack of packs) {
    const known = compiled.get(pack.id);
    const fits = known?.pack.revision === pack.revision;
    const tell = (claims: number) => progress(before + claims);
    loaded.push(fits ? known : await compilePack(pack, { onProgress: tell }));
    before += loaded.at(-1)!.rows;
  }
  compiled = new Map(loaded.map((one) => [one.pack.id, one]));
  setTimeout(() => forgetVanished(loaded).catch(() => undefined), RECOUNT_AFTER_MS);
  return { revision, packs: loaded, index: { segments: loaded.flatMap(({ segments }) => segments) } };
}

/** Claims that vanished behind our back must not be marked any longer. @returns whether any had. */
async function forgetVanished(packs: readonly CompiledPack[]): Promise<boolean> {
  const rows = await countRows(packs.map(({ pack }) => pack.id));
  const stale = packs.filter((one) => rows.get(one.pack.id) !== one.rows);
  for (const one of stale) {
    // Another call may have compiled the pack anew meanwhile.
    if (compiled.get(one.pack.id) !== one) continue;
    compiled.delete(one.pack.id);
    await dropIndex(one.pack.id);
    held = undefined;
  }
  return stale.length > 0;
}

/** @throws StorageError */
export async function currentLibrary(): Promise<Library> {
  await ready();
  const revision = await currentRevision();
  // Several pages may find it stale at once; the first one loads for all.
  if (held?.revision !== revision) {
    const library = load();
    held = { revision, library };
    library
      .catch(() => {
        if (held?.library === library) held = undefined;
      })
      .finally(() => {
        building = undefined;
      });
  }
  return held.library;
}

/** Undefined: it is being built, which may take a minute; a question must not wait that long. */
async function libraryNow(): Promise<Library | undefined> {
  const library = currentLibrary();
  // Whoever needs the claims hears of a failure.
  library.catch(() => undefined);
  for (;;) {
    const soon = new Promise<undefined>((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const now = await Promise.race([library, soon]);
    if (now || (building && performance.now() - building.since > BUILD_WORTH_A_WORD_MS)) return now;
  }
}

const NOTHING = { claims: 0, skipped: 0, newest: null, topicsOff: 0 };

export async function libraryStatus(): Promise<LibraryStatus> {
  try {
    const now = await libraryNow();
    if (!now) {
      const { done = 0, total = 0 } = building ?? {};
      return { ...NOTHING, state: 'building', built: { done, total } };
    }
    let { packs } = now;
    if (await forgetVanished(packs)) ({ packs } = await currentLibrary());
    const claims = packs.reduce((sum, { active }) => sum + active, 0);
    const dates = packs.flatMap(({ active, pack }) => (active > 0 ? [pack.updated] : [])).sort();
    const topicsOff = await countTopicsOff();
    return {
      // Nothing to mark because the reader wants it so is not a fault.
      state: claims === 0 && topicsOff === 0 ? 'empty' : 'ready',
      claims,
      skipped: packs.reduce((sum, { skipped }) => sum + skipped, 0),
      newest: dates.at(-1) ?? null,
      topicsOff,
    };
  } catch (cause) {
    return { ...NOTHING, state: 'unreadable', detail: storageError(cause).message };
  }
}

/** @param erase start from nothing, the user's own claims included. */
export async function restoreLibrary(erase: boolean): Promise<LibraryStatus> {
  if (erase) await eraseDatabase();
  compiled.clear();
  held = undefined;
  seeding = keepUnlessFailed(restoreBundled(BUNDLED));
  return libraryStatus();
}
