/** Reads and marks an element of this page with what reads and marks news pages: nothing in the sample is staged. */
import { callWorker } from '../browser/calls/call-worker.ts';
import { Marks } from '../page/draw/marks.ts';
import { BlockMap, type PageBlock } from '../page/text/block-map.ts';
import { collectOwner } from '../page/text/collect.ts';
import type { Owner } from '../page/text/elements.ts';

export interface SampleReading {
  blocks: readonly PageBlock[];
  erase: () => void;
}

function collect(root: Element): PageBlock[] {
  const map = new BlockMap();
  const owners: Owner[] = [root];
  for (let owner = owners.shift(); owner; owner = owners.shift()) {
    const { runs, inner } = collectOwner(owner);
    map.replace(owner, runs, { fresh: [], moved: [], gone: [] });
    owners.unshift(...inner);
  }
  return [...map.blocks.values()];
}

/** @throws CallError */
export async function readSample(root: Element): Promise<SampleReading> {
  const blocks = collect(root);
  const texts = blocks.map(({ id, text }) => ({ id, text }));
  const { matches } = await callWorker('text/scan', { generation: 0, context: [], blocks: texts });
  const marks = new Marks();
  for (const block of blocks) {
    block.matches = matches.filter((match) => match.block === block.id);
    marks.draw(block);
  }
  return { blocks, erase: () => marks.eraseAll() };
}
