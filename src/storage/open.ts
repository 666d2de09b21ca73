/**
 * One open connection per context, reopened once when it was closed behind our back: browsers close
 * connections of sleeping workers and on version changes ("Database has been closed", dexie#1805).
 */
import { Database } from './database.ts';
import { storageError } from './errors.ts';

let current: Database | undefined;

/** Every access to the tables goes through here. @throws StorageError */
export async function withDatabase<T>(use: (db: Database) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    current ??= new Database();
    // Its own connection: another call may have replaced the shared one by the time that this one fails.
    const db = current;
    try {
      return await use(db);
    } catch (cause) {
      const { name, message = '' } = cause as { name?: string; message?: string };
      const closed =
        name === 'DatabaseClosedError' || (name === 'InvalidStateError' && message.includes('closing'));
      if (!closed || attempt > 0) throw storageError(cause);
      db.close();
      if (current === db) current = undefined;
    }
  }
}

/** Deletes everything, the user's own claims included; the next access starts afresh. */
export async function eraseDatabase(): Promise<void> {
  current?.close();
  current = undefined;
  await new Database().delete().catch((cause: unknown) => {
    throw storageError(cause);
  });
}
