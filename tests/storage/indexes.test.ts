/**
 * Compiled bytes as stored: used where they fit, built again where anything has moved, and never in the way of a newer
 * one. They are a cache, so whatever is wrong with them may cost time and nothing else.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compilePack } from '../../src/background/compile.ts';
import { deleteMine, saveMine } from '../../src/storage/claims.ts';
import type { IndexRow, PackRow } from '../../src/storage/database.ts';
import { readActive, readIndex, readShelf, writeIndex } from '../../src/storage/indexes.ts';
import { withDatabase } from '../../src/storage/open.ts';
import { seedBundled } from '../../src/storage/seed.ts';
import { claimsIn } from '../matching/read-back.ts';
import { claimOf } from '../matching/support.ts';
import { packOf } from './support.ts';

const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});

async function shelved(id: string): Promise<{ pack: PackRow; rows: number }> {
  const { packs, rows } = await readShelf();
  return { pack: packs.find((pack) => pack.id === id)!, rows: rows.get(id) ?? 0 };
}

async function compile(id: string) {
  const { pack, rows } = await shelved(id);
  return compilePack(pack, rows);
}

const stored = async (id: string) => (await readIndex(id))!;
const change = async (id: string, changes: Partial<IndexRow>) =>
  withDatabase(async (db) => db.indexes.put({ ...(await db.indexes.get(id))!, ...changes }));
const refs = ({ segment }: Awaited<ReturnType<typeof compile>>) => claimsIn(segment).map(({ ref }) => ref);

/** Whether the claims were read, which only building does. */
async function rebuilds(id: string): Promise<boolean> {
  // An extra claim that no revision tells of: an index built now would have it.
  const { pack, rows } = await shelved(id);
  const spy = claimOf({ id: 'spy', phrases: ['spy'] });
  await withDatabase((db) => db.claims.put({ ref: `${id}/spy`, pack: id, claim: spy }));
  const built = refs(await compilePack(pack, rows)).includes(`${id}/spy`);
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
    await change('p', { bytes: bytes.buffer });
    expect(await rebuilds('p')).toBe(true);
    expect(warned.mock.lastCall?.[0]).toMatch(/^index of p is built again: wrong-checksum/u);
    await compile('p');
    expect(await rebuilds('p')).toBe(false);
  });

  it.each([0, 3, 100])('cut off after %i bytes are built again', async (length) => {
    await compile('p');
    await change('p', { bytes: (await stored('p')).bytes.slice(0, length) });
    expect(await rebuilds('p')).toBe(true);
  });

  it('whose row claims another revision than the bytes are built again', async () => {
    const { pack } = await compile('p');
    const { bytes } = await compile('q').then(() => stored('q'));
    await change('p', { bytes, revision: pack.revision });
    expect(await rebuilds('p')).toBe(true);
    expect(warned.mock.lastCall?.[0]).toMatch(/other-revision/u);
  });

  it('that are no bytes at all are built again', async () => {
    await compile('p');
    await change('p', { bytes: undefined as never });
    expect(refs(await compile('p'))).toEqual(['p/x', 'p/y']);
  });

  it('that cannot be read are built again', async () => {
    const { pack, rows } = await compile('p');
    const table = Object.getPrototypeOf(await withDatabase(async (db) => db.indexes));
    const get = vi.spyOn(table, 'get');
    get.mockRejectedValueOnce(new DOMException('Failed to read large IndexedDB value', 'DataError'));
    expect(refs(await compilePack(pack, rows))).toEqual(['p/x', 'p/y']);
    expect(get).toHaveBeenCalled();
    get.mockRestore();
  });

  it('are built again when the pack comes in another version', async () => {
    await compile('p');
    await seedBundled([packOf('p', ['y', 'w'], '2'), packOf('q', ['z'])]);
    expect(refs(await compile('p'))).toEqual(['p/w', 'p/y']);
  });

  it('are built again when rows vanish without a word, and when they come back', async () => {
    await compile('p');
    const row = await withDatabase((db) => db.claims.get('p/x'));
    await withDatabase((db) => db.claims.delete('p/x'));
    expect(refs(await compile('p'))).toEqual(['p/y']);
    await withDatabase((db) => db.claims.put(row!));
    expect(refs(await compile('p'))).toEqual(['p/x', 'p/y']);
  });

  it('hold what can be marked; rows that fail the schema are counted', async () => {
    await withDatabase((db) => db.claims.put({ ref: 'p/x', pack: 'p', claim: { id: 'x' } }));
    const lone = { ...claimOf({ id: 'lone', phrases: ['lone'] }), framings: [] };
    await withDatabase((db) => db.claims.put({ ref: 'p/lone', pack: 'p', claim: lone }));
    const { active, skipped, rows } = await compile('p');
    expect([active, skipped, rows]).toEqual([1, 1, 3]);
    expect(await readActive((await shelved('p')).pack)).toMatchObject({ skipped: 1, rows: 3 });
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
    expect(await writeIndex({ ...row, id: 'gone' })).toBe(false);
    expect(await readIndex('gone')).toBeUndefined();
  });

  it('that came too late costs nothing: the built segment is used all the same', async () => {
    const { pack, rows } = await shelved('p');
    await withDatabase((db) => db.packs.update('p', { revision: pack.revision + 1 }));
    expect(refs(await compilePack(pack, rows))).toEqual(['p/x', 'p/y']);
    expect(await readIndex('p')).toBeUndefined();
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
