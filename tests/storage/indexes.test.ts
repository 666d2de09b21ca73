/**
 * Compiled bytes as stored: used where they fit, built again where anything has moved, and never in the way of a newer
 * one. They are a cache, so whatever is wrong with them may cost time and nothing else.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compilePack } from '../../src/background/compile.ts';
import { deleteMine, saveMine } from '../../src/storage/claims.ts';
import type { IndexRow, PackRow } from '../../src/storage/database.ts';
import {
  countRows,
  dropIndex,
  readActive,
  readIndex,
  readShelf,
  writeIndex,
} from '../../src/storage/indexes.ts';
import { withDatabase } from '../../src/storage/open.ts';
import { seedBundled } from '../../src/storage/seed.ts';
import { claimsIn } from '../matching/read-back.ts';
import { claimOf } from '../matching/support.ts';
import { packOf } from './support.ts';

const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});

const shelved = async (id: string): Promise<PackRow> =>
  (await readShelf()).packs.find((pack) => pack.id === id)!;

const compile = async (id: string, most?: number) =>
  compilePack(await shelved(id), most === undefined ? {} : { most });

const stored = async (id: string) => (await readIndex(id))[0]!;
const change = async (id: string, changes: Partial<IndexRow>) =>
  withDatabase((db) => db.indexes.update(`${id}/0`, changes));
const refs = ({ segments }: Awaited<ReturnType<typeof compile>>) =>
  segments.flatMap((segment) => claimsIn(segment).map(({ ref }) => ref));

/** Whether the claims were read, which only building does. */
async function rebuilds(id: string): Promise<boolean> {
  // An extra claim that no revision tells of: an index built now would have it.
  const spy = claimOf({ id: 'spy', phrases: ['spy'] });
  await withDatabase((db) => db.claims.put({ ref: `${id}/spy`, pack: id, claim: spy }));
  const built = refs(await compile(id)).includes(`${id}/spy`);
  await withDatabase((db) => db.claims.delete(`${id}/spy`));
  return built;
}

beforeEach(async () => {
  warned.mockClear();
  await seedBundled([packOf('p', ['x', 'y']), packOf('q', ['z'])]);
});

describe('stored bytes', () => {
  it('are written by the first build and used from then on', async () => {
    const first = await compile('p');
    expect([first.active, first.skipped, first.rows, refs(first)]).toEqual([2, 0, 2, ['p/x', 'p/y']]);
    expect(await stored('p')).toMatchObject({
      revision: first.pack.revision,
      active: 2,
      skipped: 0,
      rows: 2,
    });
    expect(await rebuilds('p')).toBe(false);
    const second = await compile('p');
    expect([second.active, second.skipped, second.rows, refs(second)]).toEqual([2, 0, 2, ['p/x', 'p/y']]);
    expect(warned).not.toHaveBeenCalled();
  });

  it('with a byte flipped are built again, with a word in the log', async () => {
    await compile('p');
    const bytes = new Uint8Array((await stored('p')).bytes.slice(0));
    bytes[bytes.length >> 1]! ^= 1;
    await change('p', { bytes: new Blob([bytes]) });
    expect(await rebuilds('p')).toBe(true);
    expect(warned.mock.lastCall?.[0]).toMatch(/^index of p is built again: wrong-checksum/u);
    // The one that was built has the spy in it.
    await dropIndex('p');
    await compile('p');
    expect(await rebuilds('p')).toBe(false);
  });

  it.each([0, 3, 100])('cut off after %i bytes are built again', async (length) => {
    await compile('p');
    await change('p', { bytes: new Blob([(await stored('p')).bytes.slice(0, length)]) });
    expect(await rebuilds('p')).toBe(true);
  });

  it('whose row claims another revision than the bytes are built again', async () => {
    const { pack } = await compile('p');
    const { bytes } = await compile('q').then(() => stored('q'));
    await change('p', { bytes: new Blob([bytes]), revision: pack.revision });
    expect(await rebuilds('p')).toBe(true);
    expect(warned.mock.lastCall?.[0]).toMatch(/other-revision/u);
  });

  it('that are no bytes at all are built again', async () => {
    await compile('p');
    for (const bytes of [undefined, new ArrayBuffer(8)]) {
      await change('p', { bytes: bytes as never });
      expect(refs(await compile('p'))).toEqual(['p/x', 'p/y']);
      expect(warned.mock.lastCall?.[0]).toMatch(/^index of p is built again: too-short/u);
    }
  });

  it('whose blob cannot be read are built again', async () => {
    await compile('p');
    const read = vi.spyOn(Blob.prototype, 'arrayBuffer');
    read.mockRejectedValueOnce(new DOMException('gone', 'NotFoundError'));
    expect(await rebuilds('p')).toBe(true);
    expect(read).toHaveBeenCalled();
    read.mockRestore();
  });

  it('that cannot be read are built again', async () => {
    const { pack } = await compile('p');
    const table = Object.getPrototypeOf(await withDatabase(async (db) => db.indexes));
    const where = vi.spyOn(table, 'where').mockImplementationOnce(() => {
      throw new DOMException('Failed to read large IndexedDB value', 'DataError');
    });
    expect(refs(await compilePack(pack))).toEqual(['p/x', 'p/y']);
    expect(where).toHaveBeenCalled();
    where.mockRestore();
  });

  it('are built again when the pack comes in another version', async () => {
    await compile('p');
    await seedBundled([packOf('p', ['y', 'w'], '2'), packOf('q', ['z'])]);
    expect(refs(await compile('p'))).toEqual(['p/w', 'p/y']);
  });

  it('can be told from the stored rows when some of those vanish without a word, and are built again once dropped', async () => {
    const { rows } = await compile('p');
    expect(await countRows(['p', 'q', 'mine'])).toEqual(new Map(Object.entries({ p: rows, q: 1, mine: 0 })));
    await withDatabase((db) => db.claims.delete('p/x'));
    expect((await countRows(['p'])).get('p')).toBe(rows - 1);
    await dropIndex('p');
    expect(refs(await compile('p'))).toEqual(['p/y']);
  });

  it('hold what can be marked; rows that fail the schema are counted', async () => {
    await withDatabase((db) => db.claims.put({ ref: 'p/x', pack: 'p', claim: { id: 'x' } }));
    const lone = { ...claimOf({ id: 'lone', phrases: ['lone'] }), framings: [] };
    await withDatabase((db) => db.claims.put({ ref: 'p/lone', pack: 'p', claim: lone }));
    const { active, skipped, rows } = await compile('p');
    expect([active, skipped, rows]).toEqual([1, 1, 3]);
    expect(await readActive(await shelved('p'), null, 10)).toMatchObject({ skipped: 1, rows: 3 });
  });

  it('of a pack without claims are an index too', async () => {
    expect(refs(await compile('mine'))).toEqual([]);
    expect((await stored('mine')).active).toBe(0);
  });
});

describe('writing', () => {
  it('is refused when the pack has moved on meanwhile; the newer index stays', async () => {
    await saveMine(claimOf({ id: 'one', phrases: ['one'] }), []);
    await compile('mine');
    const old = await stored('mine');
    await saveMine(claimOf({ id: 'two', phrases: ['two'] }), []);
    await compile('mine');
    expect(await writeIndex(old)).toBe(false);
    expect((await stored('mine')).active).toBe(2);
    expect(await writeIndex(await stored('mine'))).toBe(true);
  });

  it('is refused for a pack that is not there', async () => {
    const row = await compile('p').then(() => stored('p'));
    expect(await writeIndex({ ...row, id: 'gone/0', pack: 'gone' })).toBe(false);
    expect(await readIndex('gone')).toEqual([]);
  });

  it('that came too late costs nothing: the built segment is used all the same', async () => {
    const pack = await shelved('p');
    await withDatabase((db) => db.packs.update('p', { revision: pack.revision + 1 }));
    expect(refs(await compilePack(pack))).toEqual(['p/x', 'p/y']);
    expect(await readIndex('p')).toEqual([]);
  });

  it('that fails costs nothing, with a word in the log', async () => {
    const put = vi
      .spyOn(Object.getPrototypeOf(await withDatabase(async (db) => db.indexes)), 'put')
      .mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    expect(refs(await compile('p'))).toEqual(['p/x', 'p/y']);
    put.mockRestore();
    expect(warned.mock.lastCall?.[0]).toBe('index of p was not stored');
  });
});

describe('a very large pack', () => {
  const NAMES = ['a', 'b', 'c', 'd', 'e'];
  const ALL = NAMES.map((name) => `large/${name}`);
  const partsOf = async () =>
    (await readIndex('large')).map(({ part, rows, until }) => ({ part, rows, until }));
  beforeEach(async () => {
    // One whose name goes on where the other's ends, and one that begins like it.
    await seedBundled([packOf('large', NAMES), packOf('large-2', ['z']), packOf('larger', ['z'])]);
  });

  it('is compiled in parts, which hold each claim once', async () => {
    const { segments, active, rows, ...large } = await compile('large', 2);
    expect([segments.length, active, rows]).toEqual([3, 5, 5]);
    expect(refs({ segments, active, rows, ...large })).toEqual(ALL);
    expect(await partsOf()).toEqual([
      { part: 0, rows: 2, until: 'large/b' },
      { part: 1, rows: 2, until: 'large/d' },
      { part: 2, rows: 1, until: null },
    ]);
  });

  it('has no empty part behind the last one', async () => {
    expect((await compile('large', 5)).segments).toHaveLength(1);
    expect((await compile('larger', 1)).segments).toHaveLength(1);
  });

  it('goes on with the part at which its build was stopped', async () => {
    await compile('large', 2);
    const [first, second] = await readIndex('large');
    await withDatabase((db) => db.indexes.bulkDelete(['large/1', 'large/2']));
    // Would be read if the first part were built again.
    await withDatabase((db) => db.claims.delete('large/a'));
    expect(refs(await compile('large', 2))).toEqual(ALL);
    expect((await readIndex('large'))[0]).toEqual(first);
    expect((await readIndex('large'))[1]).toEqual(second);
  });

  it('is built anew from a damaged part on', async () => {
    await compile('large', 2);
    await withDatabase(async (db) => db.indexes.update('large/1', { bytes: new Blob(['damaged']) }));
    await withDatabase((db) => db.claims.delete('large/d'));
    expect(refs(await compile('large', 2))).toEqual(ALL.filter((ref) => ref !== 'large/d'));
    expect(await partsOf()).toMatchObject([{ until: 'large/b' }, { rows: 2, until: null }]);
  });

  it('that has shrunk leaves no part behind, and touches no other pack', async () => {
    await compile('large', 1);
    for (const id of ['large-2', 'larger']) await compile(id);
    await seedBundled([packOf('large', ['b'], '2')]);
    expect(refs(await compile('large', 1))).toEqual(['large/b']);
    expect(await partsOf()).toHaveLength(1);
    expect([(await readIndex('large-2')).length, (await readIndex('larger')).length]).toEqual([1, 1]);
  });
});

describe("a change to the user's own claims", () => {
  it("leaves the other packs' revisions and stored bytes untouched", async () => {
    for (const id of ['p', 'q', 'mine']) await compile(id);
    const before = [await stored('p'), await stored('q')];
    const own = (await stored('mine')).revision;

    await saveMine(claimOf({ id: 'own', phrases: ['own'] }), []);
    expect(await rebuilds('p')).toBe(false);
    expect(await rebuilds('q')).toBe(false);
    expect(refs(await compile('mine'))).toEqual(['mine/own']);
    expect((await stored('mine')).revision).toBeGreaterThan(own);
    expect([await stored('p'), await stored('q')]).toEqual(before);

    await deleteMine('own');
    expect(refs(await compile('mine'))).toEqual([]);
    expect([await stored('p'), await stored('q')]).toEqual(before);
  });
});
