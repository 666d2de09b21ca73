import { describe, expect, it } from 'vitest';
import { MINE } from '../../src/claims/model.ts';
import { currentRevision, saveMine } from '../../src/storage/claims.ts';
import { readActive, readShelf } from '../../src/storage/indexes.ts';
import { restoreBundled, seedBundled } from '../../src/storage/seed.ts';
import { listTopics, setTopic } from '../../src/storage/topics.ts';
import { claimOf } from '../matching/support.ts';
import { packOf } from './support.ts';

const active = async (id: string) => {
  const pack = (await readShelf()).packs.find((one) => one.id === id)!;
  return (await readActive(pack, null, 100)).claims.map(({ claim }) => claim.id);
};
const off = { pack: 'p', topic: 'test', on: false };

describe('topics', () => {
  it('are those of the stored claims, by pack, and on', async () => {
    await seedBundled([packOf('p', ['x', 'y'])]);
    await saveMine({ ...claimOf({ id: 'own' }), topic: 'town' }, []);
    expect(await listTopics()).toEqual([
      { pack: MINE, topic: 'town', on: true, claims: 1 },
      { pack: 'p', topic: 'test', on: true, claims: 2 },
    ]);
  });

  it('that are off leave their claims out, in their pack only, until they are on again', async () => {
    await seedBundled([packOf('p', ['x', 'y']), packOf('q', ['z'])]);
    const before = await currentRevision();
    await setTopic(off);
    expect([await active('p'), await active('q')]).toEqual([[], ['z']]);
    expect(await currentRevision()).toBeGreaterThan(before);
    await setTopic({ ...off, on: true });
    expect(await active('p')).toEqual(['x', 'y']);
  });

  it('outlive an update of their pack, and make nothing stale when nothing changes', async () => {
    await seedBundled([packOf('p', ['x'])]);
    await setTopic(off);
    await restoreBundled([packOf('p', ['x'], '2')]);
    expect(await active('p')).toEqual([]);
    const before = await currentRevision();
    await setTopic(off);
    expect(await currentRevision()).toBe(before);
  });
});
