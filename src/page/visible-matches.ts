/** The matches that the reader can see, in reading order: what the badge counts and the popup lists. */
import type { Match } from '../matching/match-types.ts';
import type { PageBlock } from './text/block-map.ts';
import { locate } from './text/locate.ts';
import type { PageMark } from './world.ts';

export interface VisibleMatch {
  block: PageBlock;
  match: Match;
  place: StaticRangeInit;
}

/** Asked for matches only: each question may cost a style recalculation. */
function isVisible({ startContainer }: StaticRangeInit): boolean {
  const element = startContainer.parentElement;
  return (
    element?.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: false,
    }) ?? false
  );
}

function byPosition(a: PageBlock, b: PageBlock): number {
  const position = a.nodes[0]!.compareDocumentPosition(b.nodes[0]!);
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

export function visibleMatches(blocks: ReadonlyMap<number, PageBlock>): VisibleMatch[] {
  return [...blocks.values()]
    .filter(({ matches, nodes }) => matches.length > 0 && nodes[0]?.isConnected)
    .sort(byPosition)
    .flatMap((block) =>
      block.matches.flatMap((match) => {
        const place = locate(block, match.start, match.end);
        return place && isVisible(place) ? [{ block, match, place }] : [];
      }),
    );
}

export function pageMarks(blocks: ReadonlyMap<number, PageBlock>): PageMark[] {
  return visibleMatches(blocks).map(({ block, match, place }) => ({
    match,
    place,
    text: block.text.slice(match.start, match.end),
  }));
}
