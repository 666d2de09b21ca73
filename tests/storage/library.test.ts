import { describe, expect, it } from 'vitest';
import {
  currentRevision,
  deleteMine,
  deleteRow,
  getClaims,
  readLibrary,
  saveMine,
} from '../../src/storage/claims.ts';
import { StorageError } from '../../src/storage/errors.ts';
import { withDatabase } from '../../src/storage/open.ts';
import { restoreBundled, seedBundled } from '../../src/storage/seed.ts';
import { forgetSite, isSiteOn, listSites, setSite } from '../../src/storage/sites.ts';
import { claimOf } from '../matching/support.ts';
import { packOf } from './support.ts';

const refs = async () => (await readLibrary()).claims.map(({ ref }) => ref).sort();

describe('seeding', () => {
  it('by many at once writes each claim once', async () => {
    const written = await Promise.all(
      Array.from({ length: 12 }, () => seedBundled([packOf('p', ['x', 'y'])])),
    );
    expect(written.filter((count) => count > 0)).toEqual([1]);
    expect(await refs()).toEqual(['p/x', 'p/y']);
  });

  it('replaces a pack of another version and leaves own claims alone', async () => {
    await seedBundled([packOf('p', ['x', 'y'])]);
    await saveMine(claimOf({ id: 'own', phrases: ['own'] }), []);
    await seedBundled([packOf('p', ['y', 'z'], '2')]);
    expect(await refs()).toEqual(['mine/own', 'p/y', 'p/z']);
  });

  it('reads a pack and raises the revision only when it writes', async () => {
    await seedBundled([packOf('p', ['x'])]);
    const revision = await currentRevision();
    const read = () => expect.unreachable('the pack is there already');
    await seedBundled([{ ...packOf('p', ['x']), read }]);
    expect(await currentRevision()).toBe(revision);
  });

  it('that fails half-way leaves nothing behind', async () => {
    const good = packOf('bad', ['x']);
    const claims = [{ toJSON: () => 0, id: Symbol('no key') } as never];
    const bad = { ...good, read: () => ({ ...good.read(), claims }) };
    await expect(seedBundled([packOf('p', ['x']), bad])).rejects.toThrow();
    expect(await refs()).toEqual([]);
  });

  it('brings back claims that vanished, when asked', async () => {
    await seedBundled([packOf('p', ['x'])]);
    await withDatabase((db) => db.claims.clear());
    expect(await seedBundled([packOf('p', ['x'])])).toBe(0);
    await restoreBundled([packOf('p', ['x'])]);
    expect(await refs()).toEqual(['p/x']);
  });
});

describe('a corrupt row', () => {
  it('is skipped, counted and named; the rest works', async () => {
    await seedBundled([packOf('p', ['x', 'y'])]);
    await withDatabase((db) => db.claims.put({ ref: 'p/x', pack: 'p', claim: { id: 'x', kind: 7 } }));
    await withDatabase((db) =>
      db.claims.put({ ref: 'gone/z', pack: 'gone', claim: claimOf({ id: 'z', phrases: ['z'] }) }),
    );
    await withDatabase((db) =>
      db.claims.put({ ref: 'p/other', pack: 'p', claim: claimOf({ id: 'z', phrases: ['z'] }) }),
    );
    const library = await readLibrary();
    expect(library.claims.map(({ ref }) => ref)).toEqual(['p/y']);
    expect(library.skipped).toEqual([
      { ref: 'gone/z', place: 'pack', problem: 'problem_pack_missing' },
      { ref: 'p/other', place: 'id', problem: 'problem_bad_id' },
      { ref: 'p/x', place: 'kind', problem: 'problem_unknown_choice' },
    ]);
    await deleteRow('p/x');
    expect((await readLibrary()).skipped).toHaveLength(2);
  });
});

describe("the user's own claims", () => {
  it('can be added, changed and deleted; each raises the revision', async () => {
    await seedBundled([packOf('p', ['x'])]);
    const first = await currentRevision();
    const claim = claimOf({ id: 'own', phrases: ['own'] });
    await saveMine(claim, [
      { id: 'a', label: 'A side' },
      { id: 'unused', label: 'Unused' },
    ]);
    await saveMine({ ...claim, statement: 'changed' }, []);
    expect(await getClaims(['mine/own', 'mine/none'])).toMatchObject([
      { claim: { statement: 'changed' }, pack: { id: 'mine', perspectives: [{ id: 'a' }] } },
    ]);
    await deleteMine('own');
    expect(await refs()).toEqual(['p/x']);
    expect(await currentRevision()).toBe(first + 3);
  });

  it('are not saved into a database without a place for them', async () => {
    await expect(saveMine(claimOf({ id: 'own', phrases: ['own'] }), [])).rejects.toBeInstanceOf(StorageError);
    expect(await withDatabase((db) => db.claims.count())).toBe(0);
  });
});

describe('a connection closed behind our back', () => {
  it('is opened again', async () => {
    await seedBundled([packOf('p', ['x'])]);
    await withDatabase(async (db) => db.close());
    expect(await refs()).toEqual(['p/x']);
  });
});

describe('sites', () => {
  it('are on until switched off; the nearest switch wins', async () => {
    await setSite('bbc.co.uk', false);
    await setSite('news.bbc.co.uk', true);
    expect(await isSiteOn('reuters.com')).toBe(true);
    expect(await isSiteOn('sport.bbc.co.uk')).toBe(false);
    expect(await isSiteOn('news.bbc.co.uk')).toBe(true);
    expect(await isSiteOn('notbbc.co.uk')).toBe(true);
    await forgetSite('bbc.co.uk');
    expect(await listSites()).toEqual([{ site: 'news.bbc.co.uk', on: true }]);
  });
});
