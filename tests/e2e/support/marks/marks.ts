/** Reads what the extension drew, from the page's side: the registry of highlights is shared with the page. */
import type { Frame, Page } from 'puppeteer-core';
import type { Mark } from '../browsers/driver.ts';

/** Every highlight of ours starts with this; the page's own highlights live in the same registry. */
const PREFIX = 'counterframe-';

/**
 * Code beside the page's own, which a page that has overridden the prototypes cannot reach. Puppeteer has such a
 * place for itself, without a public name.
 */
export const besideThePage = (frame: Frame): Pick<Frame, 'evaluate'> =>
  (frame as unknown as { isolatedRealm(): Pick<Frame, 'evaluate'> }).isolatedRealm();

/** The ranges drawn in a page, or in one frame of it, in reading order. Works under any policy of the page. */
export function readMarks(page: Page | Frame): Promise<Mark[]> {
  return besideThePage('mainFrame' in page ? page.mainFrame() : page).evaluate((prefix) => {
    const found: { name: string; range: Range }[] = [];
    // Firefox lets nobody beside the page iterate in another way.
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith(prefix)) return;
      highlight.forEach((drawn) => {
        // A StaticRange outlives its text: what it covers no longer is not on the screen either.
        if (!drawn.startContainer.isConnected || !drawn.endContainer.isConnected) return;
        const range = new Range();
        range.setStart(drawn.startContainer, drawn.startOffset);
        range.setEnd(drawn.endContainer, drawn.endOffset);
        if (!range.collapsed) found.push({ name, range });
      });
    });
    // Ranges of different trees have no order of their own: the outermost hosts that differ decide.
    const hostsOf = (node: Node): Node[] => {
      const root = node.getRootNode();
      return root instanceof ShadowRoot ? [...hostsOf(root.host), node] : [node];
    };
    const byPosition = ({ range: a }: { range: Range }, { range: b }: { range: Range }): number => {
      if (a.startContainer.getRootNode() === b.startContainer.getRootNode())
        return a.compareBoundaryPoints(Range.START_TO_START, b);
      const [ofA, ofB] = [hostsOf(a.startContainer), hostsOf(b.startContainer)];
      const at = ofA.findIndex((host, depth) => host !== ofB[depth]);
      return ofA[at]!.compareDocumentPosition(ofB[at]!) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    };
    found.sort(byPosition);
    // As the reader sees it: line breaks of the source are spaces.
    return found.map(({ name, range }) => ({ name, text: range.toString().replace(/\s+/gu, ' ') }));
  }, PREFIX);
}
