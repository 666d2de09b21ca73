/** Cuts the blocks to be scanned into messages: small enough that the first marks come soon. */
import type { Block } from '../../matching/match-types.ts';
import { MAX_TEXT_PER_SCAN } from '../../messaging/protocol.ts';

const BLOCKS_PER_BATCH = 400;
const TEXT_PER_BATCH = 100_000;

export interface Batch {
  blocks: Block[];
  /** A block was longer than one message may be: its end is not read. */
  cut: boolean;
}

/** The front of the queue; what was read is deleted from it once the answer is there, so a failure loses nothing. */
export function nextBatch(queue: ReadonlyMap<number, string>): Batch {
  const batch: Batch = { blocks: [], cut: false };
  let length = 0;
  for (const [id, whole] of queue) {
    const text = whole.slice(0, MAX_TEXT_PER_SCAN);
    if (
      batch.blocks.length > 0 &&
      (batch.blocks.length >= BLOCKS_PER_BATCH || length + text.length > TEXT_PER_BATCH)
    )
      break;
    batch.cut ||= text.length < whole.length;
    batch.blocks.push({ id, text });
    length += text.length;
  }
  return batch;
}
