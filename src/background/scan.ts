/** Reads one batch of a page's blocks. Stateless: what the page's other blocks told comes along as `context`. */

import { readSettings } from '../browser/remembered/settings.ts';
import { matchBlocks } from '../matching/match/match-blocks.ts';
import { addressOf, type Sender } from '../messaging/caller.ts';
import type { Request, Response, WorkerCalls } from '../messaging/protocol.ts';
import { currentLibrary } from './library.ts';
import { withoutMuted } from './mutes.ts';

/** A batch takes some 10 ms; ten times as long on a slow phone must still go through. */
const SCAN_WITHIN_MS = 1_000;

export async function scan(
  { generation, context, blocks }: Request<WorkerCalls, 'page/scan'>,
  sender: Sender,
): Promise<Response<WorkerCalls, 'page/scan'>> {
  const [{ index, revision }, { amount }] = await Promise.all([currentLibrary(), readSettings()]);
  const deadline = performance.now() + SCAN_WITHIN_MS;
  const result = matchBlocks(index, blocks, { context, deadline, setting: amount });
  return { ...result, matches: await withoutMuted(result.matches, addressOf(sender)), generation, revision };
}
