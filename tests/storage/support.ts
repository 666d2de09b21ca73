/** A fresh IndexedDB per test, with small packs to put into it. */
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import type { ReadPack } from '../../src/claims/read.ts';
import { eraseDatabase } from '../../src/storage/open.ts';
import type { Seed } from '../../src/storage/seed.ts';
import { claimOf } from '../matching/support.ts';

// Dexie takes these from the global scope when it is loaded; Node has none.
Dexie.dependencies.indexedDB = new IDBFactory();
Dexie.dependencies.IDBKeyRange = IDBKeyRange;
beforeEach(eraseDatabase);

export function packOf(id: string, claimIds: string[], version = '1'): Seed {
  return { id, version, read: () => readPackOf(id, claimIds, version) };
}

function readPackOf(id: string, claimIds: string[], version: string): ReadPack {
  return {
    info: {
      format: 'counterframe-pack',
      formatVersion: 1,
      id,
      title: id,
      description: '',
      version,
      license: 'CC-BY-4.0',
      updated: '2026-11-22',
      language: 'en',
      perspectives: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
    },
    claims: claimIds.map((claim) => claimOf({ id: claim, phrases: [claim] })),
    refused: [],
  };
}
