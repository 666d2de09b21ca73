/**
 * The tables, and nothing but the tables. IndexedDB through Dexie, in the extension's origin: worker and
 * options page share it, web pages and content scripts cannot see it.
 *
 * A new version is a new `version(n).stores(…).upgrade(…)` below the old ones; old lines are never edited
 * and gets a test that opens a database of the version before.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ClaimRef, PackInfo } from '../claims/model.ts';

export const DATABASE_NAME = 'counterframe';

export interface PackRow extends PackInfo {
  /** Ships with the extension: put back by "restore the bundled claims". */
  bundled: boolean;
  /** The database's revision when the pack or one of its claims last changed: an index made from it is of that one. */
  revision: number;
}

export interface ClaimRow {
  /** `pack/claim`. */
  ref: ClaimRef;
  pack: string;
  /** Checked when it is read, not trusted: see claims.ts. */
  claim: unknown;
}

/** The user's change to a pack's claim; the pack's own row stays as it came. */
export interface EditRow {
  ref: ClaimRef;
  change: unknown;
  changed: string;
}

/** The reader's "not this". */
export interface MuteRow {
  /** Made of the fields below: muting twice is muting once. */
  id: string;
  scope: 'claim' | 'phrase' | 'site';
  claim: ClaimRef;
  /** For `phrase`: the pack's phrase or phrasing that speaks no more. */
  phrase?: string;
  /** For `site`: host without "www.". */
  site?: string;
  /** ISO time. */
  changed: string;
}

export interface SiteRow {
  /** Host without "www.". */
  site: string;
  on: boolean;
}

/** A topic of a pack that the user has switched off. */
export interface TopicRow {
  /** `pack/topic`. */
  id: string;
  pack: string;
  topic: string;
}

/** Compiled index bytes of a pack or of one part of a large one: a cache that may be thrown away at any time. */
export interface IndexRow {
  /** `pack/part`. */
  id: string;
  pack: string;
  /** Counted from 0, in the order of the claims' refs. */
  part: number;
  revision: number;
  /** A blob, which browsers read three times as fast as they read bytes of this size in a row. */
  bytes: Blob;
  /** Claims in it; rows that fail the schema; all rows that it was made from. */
  active: number;
  skipped: number;
  rows: number;
  /** The next part's claims come behind this ref; null when there is no next part. */
  until: ClaimRef | null;
}

export interface JobRow {
  id: string;
  /** ms since 1970. */
  due: number;
}

/** Single values; `revision` grows with every change to what is marked. */
export interface MetaRow {
  key: 'revision';
  value: number;
}

export class Database extends Dexie {
  declare packs: EntityTable<PackRow, 'id'>;
  declare claims: Table<ClaimRow, ClaimRef>;
  declare edits: Table<EditRow, ClaimRef>;
  declare mutes: Table<MuteRow, string>;
  declare sites: Table<SiteRow, string>;
  declare topics: Table<TopicRow, string>;
  declare indexes: Table<IndexRow, string>;
  declare jobs: Table<JobRow, string>;
  declare meta: Table<MetaRow, string>;

  constructor(name: string = DATABASE_NAME) {
    super(name);
    this.version(1).stores({
      packs: 'id',
      claims: 'ref, pack',
      edits: 'ref',
      mutes: 'id, scope',
      sites: 'site',
      indexes: 'id',
      jobs: 'id, due',
      meta: 'key',
    });
    // Mutes name their claim from here on. What version 1 could hold of them said nothing: nothing wrote any.
    this.version(2)
      .stores({ mutes: 'id, claim, changed' })
      .upgrade((change) =>
        change
          .table('mutes')
          .filter((row) => typeof row.claim !== 'string')
          .delete(),
      );
    this.version(3).stores({ topics: 'id, pack' });
  }
}
