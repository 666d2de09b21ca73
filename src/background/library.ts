/**
 * The claims as the worker uses them: seeded once, compiled once per worker life, compiled again when the stored
 * revision has moved on. All of it is a cache: the worker may vanish at any time.
 */
import { isActive } from '../claims/model.ts';
import { buildIndex } from '../matching/index/build.ts';
import type { CompiledIndex } from '../matching/index/compiled-index.ts';
import type { LibraryStatus } from '../messaging/protocol.ts';
import { bundledPacks } from '../packs/bundled.ts';
import { countLibrary, currentRevision, type Library, readLibrary } from '../storage/claims.ts';
import { storageError } from '../storage/errors.ts';
import { eraseDatabase } from '../storage/open.ts';
import { restoreBundled, seedBundled } from '../storage/seed.ts';

interface Compiled {
  revision: number;
  index: CompiledIndex;
}

let seeding: Promise<unknown> | undefined;
let held: { revision: number; compiled: Promise<Compiled> } | undefined;

/** Every handler that needs claims waits for this. A failure is not kept: the next call tries again. */
export function ready(): Promise<unknown> {
  seeding ??= seedBundled(bundledPacks()).catch((cause: unknown) => {
    seeding = undefined;
    throw cause;
  });
  return seeding;
}

function compile({ revision, claims }: Library): Compiled {
  const usable = claims.filter(({ claim }) => isActive(claim));
  return {
    revision,
    index: buildIndex(
      usable.map(({ ref, claim, pack }) => ({ ref, claim, language: claim.language ?? pack.language })),
    ),
  };
}

/** @throws StorageError */
export async function currentIndex(): Promise<Compiled> {
  await ready();
  const revision = await currentRevision();
  // Several pages may find it stale at once; the first one compiles for all.
  if (held?.revision !== revision) {
    const compiled = readLibrary().then(compile);
    held = { revision, compiled };
    compiled.catch(() => {
      held = undefined;
    });
  }
  return held.compiled;
}

export async function libraryStatus(): Promise<LibraryStatus> {
  try {
    await ready();
    const { active, skipped, newest } = countLibrary(await readLibrary());
    return { state: active === 0 ? 'empty' : 'ready', claims: active, skipped, newest };
  } catch (cause) {
    return { state: 'unreadable', claims: 0, skipped: 0, newest: null, detail: storageError(cause).message };
  }
}

/** @param erase start from nothing, the user's own claims included. */
export async function restoreLibrary(erase: boolean): Promise<LibraryStatus> {
  if (erase) await eraseDatabase();
  seeding = restoreBundled(bundledPacks()).catch((cause: unknown) => {
    seeding = undefined;
    throw cause;
  });
  held = undefined;
  return libraryStatus();
}
