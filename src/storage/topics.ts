/**
 * The user's switch per topic of a pack. A topic that is off is left out when the pack is compiled: a scan is not
 * slowed down by what it must not find.
 */
import { raiseRevision } from './revision.ts';
import { withDatabase } from './open.ts';
import type { Database } from './database.ts';

const idOf = (pack: string, topic: string) => `${pack}/${topic}`;

/** @returns topics of the pack that are off. */
export async function topicsOff(db: Database, pack: string): Promise<Set<string>> {
  const rows = await db.topics.where('pack').equals(pack).toArray();
  return new Set(rows.map(({ topic }) => topic));
}

export function countTopicsOff(): Promise<number> {
  return withDatabase((db) => db.topics.count());
}

export interface TopicSwitch {
  pack: string;
  topic: string;
  on: boolean;
}

/** Every topic that a stored claim has, in the order of the packs and their claims' refs. */
export function listTopics(): Promise<(TopicSwitch & { claims: number })[]> {
  return withDatabase((db) =>
    db.transaction('r', db.packs, db.claims, db.topics, async () => {
      const off = new Set((await db.topics.toArray()).map(({ id }) => id));
      const counts = new Map<string, TopicSwitch & { claims: number }>();
      await db.claims.each(({ pack, claim }) => {
        const topic = (claim as { topic?: unknown } | null)?.topic;
        if (typeof topic !== 'string') return;
        const id = idOf(pack, topic);
        const known = counts.get(id) ?? { pack, topic, on: !off.has(id), claims: 0 };
        counts.set(id, { ...known, claims: known.claims + 1 });
      });
      return [...counts.values()];
    }),
  );
}

/** The pack's index is stale afterwards: pages are to be told. @throws StorageError */
export function setTopic({ pack, topic, on }: TopicSwitch): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', db.packs, db.topics, db.meta, async () => {
      const id = idOf(pack, topic);
      if (on === !(await db.topics.get(id))) return;
      if (on) await db.topics.delete(id);
      else await db.topics.put({ id, pack, topic });
      await raiseRevision(db, pack);
    }),
  );
}
