/** The revision tells whether an index held in memory is stale. It grows in the same transaction as the change. */
import type { Database } from './database.ts';

export async function readRevision(db: Database): Promise<number> {
  return (await db.meta.get('revision'))?.value ?? 0;
}

/** Call inside a read-write transaction that includes `meta`. */
export async function raiseRevision(db: Database): Promise<void> {
  await db.meta.put({ key: 'revision', value: (await readRevision(db)) + 1 });
}
