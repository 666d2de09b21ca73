/**
 * Compiled bytes, one row a pack, or several for a large one: a cache that may be thrown away at any time. A row is
 * written in the same transaction that looks whether its pack is still the one it was made from, so an old index never
 * takes the place of a newer one.
 */
import { type ClaimRef, isActive } from '../claims/model.ts';
import { checkRows, type StoredClaim } from './claims.ts';
import type { ClaimRow, Database, IndexRow, PackRow } from './database.ts';
import { withDatabase } from './open.ts';
import { readRevision } from './revision.ts';
import { topicsOff } from './topics.ts';

/** What must be known to tell which packs' indexes are stale, as of one moment. */
export interface Shelf {
  revision: number;
  packs: PackRow[];
}

/** What stands right behind "/": no pack's id goes on with it. */
const BEHIND_SLASH = '0';

/** Refs and index rows begin with their pack's id and a slash. */
const claimsOf = (db: Database, pack: string) =>
  db.claims.where('ref').between(`${pack}/`, `${pack}${BEHIND_SLASH}`, true, false);
const partsOf = (db: Database, pack: string) =>
  db.indexes.where('id').between(`${pack}/`, `${pack}${BEHIND_SLASH}`, true, false);

/** @throws StorageError */
export function readShelf(): Promise<Shelf> {
  return withDatabase((db) =>
    db.transaction('r', db.packs, db.meta, async () => ({
      packs: await db.packs.toArray(),
      revision: await readRevision(db),
    })),
  );
}

/**
 * Claims stored by pack id, readable or not. Rows may vanish without a word: a disk that fails, a browser that clears.
 * Counting 100,000 takes a tenth of a second, so nobody who waits for a page may wait for this.
 */
export function countRows(packs: readonly string[]): Promise<Map<string, number>> {
  return withDatabase(async (db) => {
    const counts = await Promise.all(packs.map((pack) => claimsOf(db, pack).count()));
    return new Map(packs.map((pack, at) => [pack, counts[at]!]));
  });
}

export interface IndexPart extends Omit<IndexRow, 'bytes'> {
  /** Empty when they could not be read. */
  bytes: ArrayBuffer;
}

/** A pack's parts in order. */
export async function readIndex(pack: string): Promise<IndexPart[]> {
  const rows = await withDatabase((db) => partsOf(db, pack).toArray());
  const parts = rows.map(async (row) => {
    const bytes = row.bytes instanceof Blob ? row.bytes.arrayBuffer().catch(() => undefined) : undefined;
    return { ...row, bytes: (await bytes) ?? new ArrayBuffer(0) };
  });
  return (await Promise.all(parts)).sort((a, b) => a.part - b.part);
}

export function dropIndex(pack: string): Promise<number> {
  return withDatabase((db) => partsOf(db, pack).delete());
}

export interface ActiveClaims {
  /** That can be marked. */
  claims: StoredClaim[];
  /** Rows that were left out because they fail the schema, and all rows. */
  skipped: number;
  rows: number;
  /** The last row's ref; null when there is none behind it. */
  until: ClaimRef | null;
}

/** Some of a pack's claims, in the order of their refs. @param after leaves out this one and what comes before it. */
export function readActive(pack: PackRow, after: ClaimRef | null, limit: number): Promise<ActiveClaims> {
  return withDatabase(async (db) => {
    const off = await topicsOff(db, pack.id);
    // One more tells whether anything is left.
    const read = await db.claims
      .where('ref')
      .between(after ?? `${pack.id}/`, `${pack.id}${BEHIND_SLASH}`, after === null, false)
      .limit(limit + 1)
      .toArray();
    const rows: ClaimRow[] = read.slice(0, limit);
    const { claims, skipped } = checkRows(rows, [pack]);
    return {
      claims: claims.filter(({ claim }) => isActive(claim) && !off.has(claim.topic)),
      skipped: skipped.length,
      rows: rows.length,
      until: read.length > limit ? rows.at(-1)!.ref : null,
    };
  });
}

/** The last part takes those behind it away. @returns false when the pack has changed meanwhile; nothing is written then. */
export function writeIndex(row: IndexPart): Promise<boolean> {
  return withDatabase((db) =>
    db.transaction('rw', db.packs, db.indexes, async () => {
      if ((await db.packs.get(row.pack))?.revision !== row.revision) return false;
      if (row.until === null) {
        const ids = await partsOf(db, row.pack).primaryKeys();
        await db.indexes.bulkDelete(ids.filter((id) => Number(id.slice(row.pack.length + 1)) > row.part));
      }
      await db.indexes.put({ ...row, bytes: new Blob([row.bytes]) });
      return true;
    }),
  );
}
