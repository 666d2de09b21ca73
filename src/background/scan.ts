/** Reads one batch of a page's blocks. Stateless: what the page's other blocks told comes along as `context`. */
import { matchBlocks } from '../matching/match/match-blocks.ts';
import type { Request, Response, WorkerCalls } from '../messaging/protocol.ts';
import { currentLibrary } from './library.ts';

/** A batch takes some 10 ms; ten times as long on a slow phone must still go through. */
const SCAN_WITHIN_MS = 1_000;

export async function scan({
  generation,
  context,
  blocks,
}: Request<WorkerCalls, 'page/scan'>): Promise<Response<WorkerCalls, 'page/scan'>> {
  const { index, revision } = await currentLibrary();
  const result = matchBlocks(index, blocks, { context, deadline: performance.now() + SCAN_WITHIN_MS });
  return { ...result, generation, revision };
}
