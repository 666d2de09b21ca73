/**
 * The claims as the worker uses them: seeded once, one segment a pack, loaded once per worker life, and again only for
 * packs whose stored revision has moved on. All of it is a cache: the worker may vanish at any time.
 */
import type { CompiledIndex } from '../matching/index/compiled-index.ts';
import type { Built, LibraryStatus } from '../messaging/protocol.ts';
import { bundledPacks } from '../packs/bundled.ts';
import { currentRevision } from '../storage/claims.ts';
import { storageError } from '../storage/errors.ts';
import { readShelf } from '../storage/indexes.ts';
import { eraseDatabase } from '../storage/open.ts';
import { restoreBundled, seedBundled } from '../storage/seed.ts';
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
  seeding ??= keepUnlessFailed(seedBundled(bundledPacks()));
  return seeding;
}

function keepUnlessFailed(work: Promise<unknown>): Promise<unknown> {
  const kept: Promise<unknown> = work.catch((cause: unknown) => {
    if (seeding === kept) seeding = undefined;
    throw cause;
  });
  return kept;
}

async function load(): Promise<Library> {
  const { revision, packs, rows } = await readShelf();
  const loaded: CompiledPack[] = [];
  const total = packs.reduce((sum, { id }) => sum + (rows.get(id) ?? 0), 0);
  let before = 0;
  for (const pack of packs) {
    const known = compiled.get(pack.id);
    const stored = rows.get(pack.id) ?? 0;
    const fits = known?.pack.revision === pack.revision && known.rows === stored;
    const tell = (claims: number) => {
      building = { done: before + claims, total, since: building?.since ?? performance.now() };
    };
    loaded.push(fits ? known : await compilePack(pack, stored, tell));
    before += stored;
  }
  compiled = new Map(loaded.map((one) => [one.pack.id, one]));
  return { revision, packs: loaded, index: { segments: loaded.map(({ segment }) => segment) } };
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

const NOTHING = { claims: 0, skipped: 0, newest: null };

export async function libraryStatus(): Promise<LibraryStatus> {
  try {
    const now = await libraryNow();
    if (!now) {
      const { done = 0, total = 0 } = building ?? {};
      return { ...NOTHING, state: 'building', built: { done, total } };
    }
    let { packs } = now;
    // Claims that vanished behind our back must not be reported as there.
    const { rows } = await readShelf();
    if (packs.some(({ pack, rows: known }) => rows.get(pack.id) !== known)) {
      held = undefined;
      ({ packs } = await currentLibrary());
    }
    const claims = packs.reduce((sum, { active }) => sum + active, 0);
    const dates = packs.flatMap(({ active, pack }) => (active > 0 ? [pack.updated] : [])).sort();
    return {
      state: claims === 0 ? 'empty' : 'ready',
      claims,
      skipped: packs.reduce((sum, { skipped }) => sum + skipped, 0),
      newest: dates.at(-1) ?? null,
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
  seeding = keepUnlessFailed(restoreBundled(bundledPacks()));
  return libraryStatus();
}
