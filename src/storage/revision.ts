/** The revision tells whether an index held in memory is stale. It grows in the same transaction as the change. */
import type { Database } from './database.ts';

export async function readRevision(db: Database): Promise<number> {
  return (await db.meta.get('revision'))?.value ?? 0;
}

/**
 * For a change to a pack or to one of its claims: the pack takes on the new revision, which makes its index stale.
 * Call inside a read-write transaction that includes `meta` and `packs`.
 */
export async function raiseRevision(db: Database, packId: string): Promise<void> {
  // From the clock at first: after erasing, an index of before must never fit again.
  const value = ((await readRevision(db)) || Math.floor(Date.now() / 1000)) + 1;
  await db.meta.put({ key: 'revision', value });
  await db.packs.update(packId, { revision: value });
}
