/**
 * Compiled bytes, one row a pack: a cache that may be thrown away at any time. A row is written in the same transaction
 * that looks whether its pack is still the one it was made from, so an old index never takes the place of a newer one.
 */
import { isActive } from '../claims/model.ts';
import { checkRows, type StoredClaim } from './claims.ts';
import type { IndexRow, PackRow } from './database.ts';
import { withDatabase } from './open.ts';
import { readRevision } from './revision.ts';

/**
 * What must be known to tell which packs' indexes are stale, as of one moment. Rows are counted because they may
 * vanish without a word: a disk that fails, a browser that clears.
 */
export interface Shelf {
  revision: number;
  packs: PackRow[];
  /** Claims stored by pack id, readable or not. */
  rows: Map<string, number>;
}

/** @throws StorageError */
export function readShelf(): Promise<Shelf> {
  return withDatabase((db) =>
    db.transaction('r', db.packs, db.claims, db.meta, async () => {
      const packs = await db.packs.toArray();
      const counts = packs.map(
        async ({ id }) => [id, await db.claims.where('pack').equals(id).count()] as const,
      );
      return { revision: await readRevision(db), packs, rows: new Map(await Promise.all(counts)) };
    }),
  );
}

export function readIndex(packId: string): Promise<IndexRow | undefined> {
  return withDatabase((db) => db.indexes.get(packId));
}

/** Some 25 ms: checking 100,000 rows takes seconds, in which the worker must go on answering. */
const ROWS_PER_SLICE = 500;

/** A pack's claims that can be marked, and how many rows were left out because they fail the schema. */
export function readActive(pack: PackRow): Promise<{ claims: StoredClaim[]; skipped: number; rows: number }> {
  return withDatabase(async (db) => {
    const rows = await db.claims.where('pack').equals(pack.id).toArray();
    const claims: StoredClaim[] = [];
    let bad = 0;
    for (let from = 0; from < rows.length; from += ROWS_PER_SLICE) {
      const checked = checkRows(rows.slice(from, from + ROWS_PER_SLICE), [pack]);
      claims.push(...checked.claims.filter(({ claim }) => isActive(claim)));
      bad += checked.skipped.length;
      if (from > 0) await new Promise((resolve) => setTimeout(resolve));
    }
    return { claims, skipped: bad, rows: rows.length };
  });
}

/** @returns false when the pack has changed meanwhile; nothing is written then. */
export function writeIndex(row: IndexRow): Promise<boolean> {
  return withDatabase((db) =>
    db.transaction('rw', db.packs, db.indexes, async () => {
      if ((await db.packs.get(row.id))?.revision !== row.revision) return false;
      await db.indexes.put(row);
      return true;
    }),
  );
}
