/** Compiles a pack's claims in slices, so that a large pack never keeps the worker from answering. */
import { buildSteps } from '../matching/index/build.ts';
import { IndexError } from '../matching/index/errors.ts';
import { Segment } from '../matching/index/segment.ts';
import { indexableOf } from '../matching/indexable.ts';
import type { PackRow } from '../storage/database.ts';
import { readActive, readIndex, writeIndex } from '../storage/indexes.ts';

/** A pack ready to be searched. */
export interface CompiledPack {
  pack: PackRow;
  segment: Segment;
  active: number;
  skipped: number;
  /** Stored claims that it was made from, readable or not. */
  rows: number;
}

const SLICE_MS = 25;

async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (let began = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}

async function loadStored(pack: PackRow, stored: number): Promise<CompiledPack | undefined> {
  // A cache that cannot be read is no reason to go without claims.
  const row = await readIndex(pack.id).catch(() => undefined);
  if (row?.revision !== pack.revision || row.rows !== stored) return undefined;
  try {
    const { bytes, active, skipped, rows } = row;
    return { pack, segment: new Segment(bytes, pack.revision), active, skipped, rows };
  } catch (cause) {
    if (!(cause instanceof IndexError)) throw cause;
    console.warn(`index of ${pack.id} is built again: ${cause.message}`);
    return undefined;
  }
}

async function build(pack: PackRow, onProgress: (claims: number) => void): Promise<CompiledPack> {
  onProgress(0);
  const { claims, skipped, rows } = await readActive(pack);
  const bytes = await inSlices(
    buildSteps(
      claims.map(({ claim }) => indexableOf(pack, claim)),
      { revision: pack.revision, onProgress },
    ),
  );
  const counts = { active: claims.length, skipped, rows };
  // Only a cache: without room for it the next worker builds again.
  await writeIndex({ id: pack.id, revision: pack.revision, bytes, ...counts }).catch((cause: unknown) =>
    console.warn(`index of ${pack.id} was not stored`, cause),
  );
  return { pack, segment: new Segment(bytes, pack.revision), ...counts };
}

/**
 * From the stored bytes where they fit, from the claims otherwise.
 * @param rows claims stored for the pack. @param onProgress called only when it is built. @throws StorageError
 */
export async function compilePack(
  pack: PackRow,
  rows: number,
  onProgress: (claims: number) => void = () => undefined,
): Promise<CompiledPack> {
  return (await loadStored(pack, rows)) ?? build(pack, onProgress);
}
