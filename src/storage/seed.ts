/**
 * Puts bundled packs into the database. Looking and writing are one transaction: the install event and the first
 * page's message race otherwise, and both find it empty (met for real: everything doubled).
 */
import { claimRef, MINE, PACK_FORMAT, PACK_FORMAT_VERSION } from '../claims/model.ts';
import type { ReadPack } from '../claims/read.ts';
import type { Database } from './database.ts';
import { withDatabase } from './open.ts';
import { raiseRevision } from './revision.ts';

/** A pack as it ships: what it is and how to get at it. */
export interface Seed {
  id: string;
  version: string;
  read: () => ReadPack;
}

async function putPack(db: Database, { info, claims }: ReadPack): Promise<void> {
  await db.claims.where('pack').equals(info.id).delete();
  await db.packs.put({ ...info, bundled: true, revision: 0 });
  await db.claims.bulkPut(
    claims.map((claim) => ({ ref: claimRef(info.id, claim.id), pack: info.id, claim })),
  );
}

async function putMine(db: Database): Promise<void> {
  if (await db.packs.get(MINE)) return;
  await db.packs.put({
    format: PACK_FORMAT,
    formatVersion: PACK_FORMAT_VERSION,
    id: MINE,
    title: '',
    description: '',
    version: '1',
    license: '',
    updated: new Date().toISOString().slice(0, 10),
    language: 'en',
    perspectives: [],
    bundled: false,
    revision: 0,
  });
}

async function seed(
  packs: readonly Seed[],
  isDue: (db: Database, pack: Seed) => Promise<boolean>,
): Promise<number> {
  return withDatabase((db) =>
    db.transaction('rw', db.packs, db.claims, db.meta, async () => {
      let written = 0;
      await putMine(db);
      for (const pack of packs) {
        if (!(await isDue(db, pack))) continue;
        await putPack(db, pack.read());
        await raiseRevision(db, pack.id);
        written += 1;
      }
      return written;
    }),
  );
}

function isSeeded(packs: readonly Seed[]): Promise<boolean> {
  return withDatabase(async (db) => {
    const rows = await db.packs.bulkGet([MINE, ...packs.map(({ id }) => id)]);
    return rows.every((row, at) => row && (at === 0 || row.version === packs[at - 1]!.version));
  });
}

/** Writes bundled packs that are missing or of another version. @returns how many were written. */
export async function seedBundled(packs: readonly Seed[]): Promise<number> {
  // Nearly always all is there, and to learn that takes no right to write: every worker's start waits for this.
  if (await isSeeded(packs)) return 0;
  return seed(packs, async (db, { id, version }) => (await db.packs.get(id))?.version !== version);
}

/** Writes every bundled pack again, whatever is there. Edits, mutes, sites and `mine` stay. */
export function restoreBundled(packs: readonly Seed[]): Promise<number> {
  return seed(packs, async () => true);
}
