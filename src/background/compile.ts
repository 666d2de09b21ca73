/**
 * Compiles a pack's claims in slices, so that a large pack never keeps the worker from answering, and a very large one
 * in parts, each stored when it is done: a worker that is stopped goes on with the part that it was at.
 */
import type { ClaimRef } from '../claims/model.ts';
import { buildSteps } from '../matching/index/build.ts';
import { MAX_CLAIMS_PER_SEGMENT } from '../matching/index/compiled-index.ts';
import { IndexError } from '../matching/index/errors.ts';
import { Segment } from '../matching/index/segment.ts';
import { indexableOf } from '../matching/indexable.ts';
import type { PackRow } from '../storage/database.ts';
import { type ActiveClaims, type IndexPart, readActive, readIndex, writeIndex } from '../storage/indexes.ts';

/** A pack ready to be searched. */
export interface CompiledPack {
  pack: PackRow;
  /** One, or several for a very large pack. */
  segments: Segment[];
  active: number;
  skipped: number;
  /** Stored claims that it was made from, readable or not. */
  rows: number;
}

interface Part {
  row: IndexPart;
  segment: Segment;
}

/** Rows that are read and checked at once: some 10 ms. */
const ROWS_PER_PAGE = 500;

const SLICE_MS = 25;

async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (let began = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}

interface CompileOptions {
  /** Claims in a part. */
  most: number;
  /** Called only while something is built. @param claims of the pack that are done. */
  onProgress: (claims: number) => void;
}

/** The stored parts that fit, from the first one on. */
async function storedParts(pack: PackRow): Promise<Part[]> {
  // A cache that cannot be read is no reason to go without claims.
  const rows = await readIndex(pack.id).catch(() => []);
  const parts: Part[] = [];
  for (const row of rows) {
    if (row.revision !== pack.revision || row.part !== parts.length || row.until === undefined) break;
    try {
      parts.push({ row, segment: new Segment(row.bytes, pack.revision) });
    } catch (cause) {
      if (!(cause instanceof IndexError)) throw cause;
      console.warn(`index of ${pack.id} is built again: ${cause.message}`);
      break;
    }
  }
  return parts;
}

/** Claims of one part, a page at a time: to check a hundred thousand in one go would take a second. */
async function readPart(pack: PackRow, after: ClaimRef | null, most: number): Promise<ActiveClaims> {
  const all: ActiveClaims = { claims: [], skipped: 0, rows: 0, until: after };
  do {
    const page = await readActive(pack, all.until, Math.min(ROWS_PER_PAGE, most - all.rows));
    all.claims.push(...page.claims);
    all.skipped += page.skipped;
    all.rows += page.rows;
    all.until = page.until;
  } while (all.until !== null && all.rows < most);
  return all;
}

async function buildPart(
  pack: PackRow,
  part: number,
  after: ClaimRef | null,
  { most, onProgress }: CompileOptions,
): Promise<Part> {
  onProgress(0);
  const { claims, skipped, rows, until } = await readPart(pack, after, most);
  const bytes = await inSlices(
    buildSteps(
      claims.map(({ claim }) => indexableOf(pack, claim)),
      { revision: pack.revision, onProgress },
    ),
  );
  const { id, revision } = pack;
  const counts = { active: claims.length, skipped, rows };
  const row: IndexPart = { id: `${id}/${part}`, pack: id, part, revision, bytes, ...counts, until };
  // Only a cache: without room for it the next worker builds again.
  await writeIndex(row).catch((cause: unknown) => console.warn(`index of ${id} was not stored`, cause));
  return { row, segment: new Segment(bytes, revision) };
}

/**
 * From the stored bytes where they fit, from the claims otherwise.
 * @throws StorageError
 */
export async function compilePack(
  pack: PackRow,
  { most = MAX_CLAIMS_PER_SEGMENT, onProgress = () => undefined }: Partial<CompileOptions> = {},
): Promise<CompiledPack> {
  const parts = await storedParts(pack);
  const sum = (count: 'active' | 'skipped' | 'rows') => parts.reduce((all, { row }) => all + row[count], 0);
  for (let last = parts.at(-1)?.row; last?.until !== null; last = parts.at(-1)!.row) {
    const before = sum('rows');
    const tell = (claims: number) => onProgress(before + claims);
    parts.push(await buildPart(pack, parts.length, last?.until ?? null, { most, onProgress: tell }));
  }
  return {
    pack,
    segments: parts.map(({ segment }) => segment),
    active: sum('active'),
    skipped: sum('skipped'),
    rows: sum('rows'),
  };
}
