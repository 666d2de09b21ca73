import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { DATABASE_NAME } from '../../src/storage/database.ts';
import { addMute, isMuted, listMutes, muteId, readMutes, removeMute } from '../../src/storage/mutes.ts';
import { withDatabase } from '../../src/storage/open.ts';
import { restoreBundled, seedBundled } from '../../src/storage/seed.ts';
import { packOf } from './support.ts';

const match = (claim: `${string}/${string}`, phrase: string) => ({ claim, evidence: { phrase } });

describe('mutes', () => {
  it('take away the claim, the phrase, or the claim on one site, and nothing else', async () => {
    await addMute({ scope: 'claim', claim: 'p/a' });
    await addMute({ scope: 'phrase', claim: 'p/b', phrase: 'loud words' });
    await addMute({ scope: 'site', claim: 'p/c', site: 'bbc.co.uk' });
    const table = await readMutes();
    expect(isMuted(match('p/a', 'anything'), 'reuters.com', table)).toBe(true);
    expect(isMuted(match('p/b', 'loud words'), 'reuters.com', table)).toBe(true);
    expect(isMuted(match('p/b', 'other words'), 'reuters.com', table)).toBe(false);
    expect(isMuted(match('p/d', 'loud words'), 'reuters.com', table)).toBe(false);
    expect(isMuted(match('p/c', 'x'), 'bbc.co.uk', table)).toBe(true);
    expect(isMuted(match('p/c', 'x'), 'news.bbc.co.uk', table)).toBe(true);
    expect(isMuted(match('p/c', 'x'), 'notbbc.co.uk', table)).toBe(false);
    expect(isMuted(match('p/c', 'x'), undefined, table)).toBe(false);
  });

  it('made twice are one, and taken back are gone', async () => {
    const id = await addMute({ scope: 'phrase', claim: 'p/b', phrase: 'loud words' });
    expect(await addMute({ scope: 'phrase', claim: 'p/b', phrase: 'loud words' })).toBe(id);
    expect(await listMutes()).toHaveLength(1);
    await removeMute(id);
    expect(await listMutes()).toEqual([]);
  });

  it('of different reach never share an id', () => {
    const ids = [
      muteId({ scope: 'claim', claim: 'p/a' }),
      muteId({ scope: 'phrase', claim: 'p/a', phrase: 'p/a' }),
      muteId({ scope: 'site', claim: 'p/a', site: 'p/a' }),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it('outlive an update of their pack', async () => {
    await seedBundled([packOf('p', ['x'])]);
    await addMute({ scope: 'claim', claim: 'p/x' });
    await seedBundled([packOf('p', ['x'], '2')]);
    await restoreBundled([packOf('p', ['x'], '2')]);
    expect(await listMutes()).toMatchObject([{ scope: 'claim', claim: 'p/x' }]);
  });
});

describe('a database of version 1', () => {
  it('opens with everything in it; rows that could mute nothing are left out', async () => {
    const old = new Dexie(DATABASE_NAME);
    old.version(1).stores({
      packs: 'id',
      claims: 'ref, pack',
      edits: 'ref',
      mutes: 'id, scope',
      sites: 'site',
      indexes: 'id',
      jobs: 'id, due',
      meta: 'key',
    });
    await old.table('sites').put({ site: 'bbc.co.uk', on: false });
    await old.table('mutes').put({ id: 'old', scope: 'claim', changed: '2026-01-01' });
    old.close();

    expect(await listMutes()).toEqual([]);
    expect(await withDatabase((db) => db.sites.toArray())).toEqual([{ site: 'bbc.co.uk', on: false }]);
    expect(await withDatabase(async (db) => db.verno)).toBe(3);
  });
});
