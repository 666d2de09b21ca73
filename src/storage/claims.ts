/** Claims as stored: reading them with every row checked, and changing the user's own. */
import { type Claim, type ClaimRef, claimRef, MINE, type Perspective } from '../claims/model.ts';
import { readClaim } from '../claims/read.ts';
import type { ClaimRow, PackRow } from './database.ts';
import { StorageError } from './errors.ts';
import { withDatabase } from './open.ts';
import { raiseRevision, readRevision } from './revision.ts';

export interface StoredClaim {
  ref: ClaimRef;
  pack: PackRow;
  claim: Claim;
}

/** A row that fails the schema: left out, counted, and named in the options page. */
export interface BadRow {
  ref: string;
  place: string;
  problem: string;
}

export interface Library {
  revision: number;
  packs: PackRow[];
  claims: StoredClaim[];
  skipped: BadRow[];
}

/** Rows that fail the schema, or belong nowhere, are named instead of returned. */
export function checkRows(rows: ClaimRow[], packs: PackRow[]): Pick<Library, 'claims' | 'skipped'> {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const claims: StoredClaim[] = [];
  const skipped: BadRow[] = [];
  for (const row of rows) {
    const read = readClaim(row.claim);
    const pack = byId.get(row.pack);
    if (!read.ok) skipped.push({ ref: String(row.ref), ...read.problems[0]! });
    else if (!pack) skipped.push({ ref: String(row.ref), place: 'pack', problem: 'problem_pack_missing' });
    else if (claimRef(row.pack, read.value.id) !== row.ref)
      skipped.push({ ref: String(row.ref), place: 'id', problem: 'problem_bad_id' });
    else claims.push({ ref: row.ref, pack, claim: read.value });
  }
  return { claims, skipped };
}

/** Everything, as of one moment. @throws StorageError */
export function readLibrary(): Promise<Library> {
  return withDatabase((db) =>
    db.transaction('r', db.packs, db.claims, db.meta, async () => {
      const [revision, packs, rows] = await Promise.all([
        readRevision(db),
        db.packs.toArray(),
        db.claims.toArray(),
      ]);
      return { revision, packs, ...checkRows(rows, packs) };
    }),
  );
}

/** Refs that are gone or unreadable are left out. @throws StorageError */
export function getClaims(refs: readonly ClaimRef[]): Promise<StoredClaim[]> {
  return withDatabase((db) =>
    db.transaction('r', db.packs, db.claims, async () => {
      const [rows, packs] = await Promise.all([db.claims.bulkGet([...refs]), db.packs.toArray()]);
      return checkRows(
        rows.filter((row) => row !== undefined),
        packs,
      ).claims;
    }),
  );
}

export function currentRevision(): Promise<number> {
  return withDatabase(readRevision);
}

/**
 * Adds or replaces one of the user's own claims, with the perspectives that it names and `mine` does not know yet.
 * @throws StorageError `failed` when `mine` has no pack row; nothing is written then.
 */
export function saveMine(claim: Claim, perspectives: readonly Perspective[]): Promise<ClaimRef> {
  const ref = claimRef(MINE, claim.id);
  return withDatabase((db) =>
    db.transaction('rw', db.packs, db.claims, db.meta, async () => {
      const mine = await db.packs.get(MINE);
      if (!mine)
        throw new StorageError(
          'failed',
          'the pack of own claims is missing; restore the bundled claims first',
        );
      const used = new Set(claim.framings.map((framing) => framing.perspective));
      const known = new Set(mine.perspectives.map((row) => row.id));
      const added = perspectives.filter((row) => used.has(row.id) && !known.has(row.id));
      const updated = new Date().toISOString().slice(0, 10);
      await db.packs.put({ ...mine, updated, perspectives: [...mine.perspectives, ...added] });
      await db.claims.put({ ref, pack: MINE, claim });
      await raiseRevision(db, MINE);
      return ref;
    }),
  );
}

/** Removes one of the user's own claims. Claims of packs cannot be deleted here. */
export function deleteMine(claimId: string): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', db.packs, db.claims, db.meta, async () => {
      await db.claims.delete(claimRef(MINE, claimId));
      await raiseRevision(db, MINE);
    }),
  );
}

/** Removes a row that fails the schema, at the user's word. */
export function deleteRow(ref: string): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', db.packs, db.claims, db.meta, async () => {
      const pack = (await db.claims.get(ref as ClaimRef))?.pack;
      await db.claims.delete(ref as ClaimRef);
      await raiseRevision(db, pack ?? '');
    }),
  );
}
