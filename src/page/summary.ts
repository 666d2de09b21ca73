/** What the popup is told of this page: the matches that the reader can see, in reading order. */
import type { PageSummary } from '../messaging/protocol.ts';
import type { Reader } from './reader.ts';
import type { PageBlock } from './text/block-map.ts';

/** Asked for matched blocks only: each question may cost a style recalculation. */
function isVisible({ owner, nodes }: PageBlock): boolean {
  const element = nodes[0]?.parentElement ?? owner;
  return element.checkVisibility({
    opacityProperty: true,
    visibilityProperty: true,
    contentVisibilityAuto: false,
  });
}

function byPosition(a: PageBlock, b: PageBlock): number {
  const position = a.nodes[0]!.compareDocumentPosition(b.nodes[0]!);
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Blocks with visible matches, in reading order; a match's sequence number counts through them. */
function matchedBlocks(reader: Reader): PageBlock[] {
  return [...reader.blocks.values()]
    .filter((block) => block.matches.length > 0 && block.nodes[0]?.isConnected && isVisible(block))
    .sort(byPosition);
}

export function summarise(reader: Reader): PageSummary {
  const matches = matchedBlocks(reader).flatMap((block) =>
    block.matches.map((match) => ({
      ...match,
      text: block.text.slice(match.start, match.end).replace(/\s+/gu, ' '),
    })),
  );
  return {
    url: location.href,
    status: reader.status,
    silence: reader.silence,
    blocks: reader.blocks.size,
    ...(reader.detail === undefined ? {} : { detail: reader.detail }),
    matches: matches.map((match, sequence) => ({ ...match, sequence })),
  };
}

export function matchAt(
  reader: Reader,
  sequence: number,
): { block: PageBlock; start: number; end: number } | undefined {
  return matchedBlocks(reader).flatMap((block) =>
    block.matches.map(({ start, end }) => ({ block, start, end })),
  )[sequence];
}
