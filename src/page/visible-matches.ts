/** The matches that the reader can see, in reading order: what the badge counts and the popup lists. */
import type { Match } from '../matching/match-types.ts';
import type { PageBlock } from './text/block-map.ts';
import { elementAround, isShadowRoot } from './text/dom.ts';
import { locate } from './text/locate.ts';
import type { PageMark } from './world.ts';

export interface VisibleMatch {
  block: PageBlock;
  match: Match;
  place: StaticRangeInit;
}

/** Asked for matches only: each question may cost a style recalculation. */
function isVisible({ startContainer }: StaticRangeInit): boolean {
  const element = elementAround(startContainer);
  return (
    element !== null &&
    Element.prototype.checkVisibility.call(element, {
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: false,
    })
  );
}

/** The node, then the hosts of the shadow trees around it: outermost last. */
function hostsOf(node: Node): Node[] {
  const hosts = [node];
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode())
    hosts.push(root.host);
  return hosts;
}

/** Nodes of different trees have no order of their own: the outermost hosts that differ decide. */
function byPosition(a: PageBlock, b: PageBlock): number {
  const [ofA, ofB] = [hostsOf(a.nodes[0]!), hostsOf(b.nodes[0]!)];
  while (ofA.length > 1 && ofB.length > 1 && ofA.at(-1) === ofB.at(-1)) {
    ofA.pop();
    ofB.pop();
  }
  const position = ofA.at(-1)!.compareDocumentPosition(ofB.at(-1)!);
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** @param order to leave out where it does not matter: to ask for positions takes long on a page of one long list. */
export function visibleMatches(blocks: ReadonlyMap<number, PageBlock>, order = byPosition): VisibleMatch[] {
  return [...blocks.values()]
    .filter(({ matches, nodes }) => matches.length > 0 && nodes[0]?.isConnected)
    .sort(order)
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
