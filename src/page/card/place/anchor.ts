/** The words that a card belongs to: where they are now, wherever the page has moved them meanwhile. */
import { rangeOf } from '../../point/mark-at.ts';
import { parentOf } from '../../text/dom.ts';
import { type PageMark, pageWorld } from '../../world.ts';
import type { Box } from './place-card.ts';

/** Undefined where the nodes have left the page, or have no longer the text for it. */
function rangeAt(place: StaticRangeInit): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = place;
  const isThere = (node: Node, offset: number) =>
    node.isConnected && offset <= (node.nodeValue?.length ?? node.childNodes.length);
  return isThere(startContainer, startOffset) && isThere(endContainer, endOffset)
    ? rangeOf(place)
    : undefined;
}

function boxAt(range: Range): Box | undefined {
  const { left, top, right, bottom, width, height } = range.getBoundingClientRect();
  return width === 0 && height === 0 ? undefined : { left, top, right, bottom };
}

const textOf = (range: Range | undefined) => range?.toString().replace(/\s+/gu, ' ') ?? '';
const distance = (a: Box, b: Box) => Math.abs(a.left - b.left) + Math.abs(a.top - b.top);

export class Anchor {
  private place: StaticRangeInit;
  private readonly words: string;
  private last: Box | undefined;
  /** Innermost first: some of them outlive the words. */
  private ancestors: Node[] = [];

  constructor(private readonly mark: PageMark) {
    this.place = mark.place;
    this.words = textOf(rangeAt(mark.place));
    this.remember();
  }

  /** Undefined when the words are gone or hidden. */
  box(): Box | undefined {
    const range = this.range();
    const box = range && this.isShown ? boxAt(range) : undefined;
    this.last = box ?? this.last;
    return box;
  }

  get isRtl(): boolean {
    const element = this.place.startContainer.parentElement;
    return element !== null && getComputedStyle(element).direction === 'rtl';
  }

  /** Where the words begin; where they are gone, the innermost of what stood around them and is still there. */
  get node(): Node {
    const { startContainer } = this.place;
    if (startContainer.isConnected) return startContainer;
    return this.ancestors.find((node) => node.isConnected) ?? document.documentElement;
  }

  /** The innermost element around all of the words. */
  get around(): Element | undefined {
    const common = rangeAt(this.place)?.commonAncestorContainer;
    return common instanceof Element ? common : (common?.parentElement ?? undefined);
  }

  private get isShown(): boolean {
    return !this.around || getComputedStyle(this.around).visibility !== 'hidden';
  }

  private range(): Range | undefined {
    const range = rangeAt(this.place);
    return textOf(range) === this.words ? range : this.find();
  }

  /** Pages built with a framework replace their nodes; the same words are marked again then, in the same place. */
  private find(): Range | undefined {
    const { match, text } = this.mark;
    const inView = (box: Box) => box.bottom > 0 && box.top < innerHeight;
    const [nearest] = (pageWorld()?.marks() ?? [])
      .filter((mark) => mark.match.claim === match.claim && mark.text === text)
      .flatMap(({ place }) => {
        const range = rangeAt(place);
        // A block that changed a moment ago is not read again yet: its marks are where they were.
        const box = range && textOf(range) === this.words ? boxAt(range) : undefined;
        return box && inView(box) ? [{ place, range, away: this.last ? distance(box, this.last) : 0 }] : [];
      })
      .sort((a, b) => a.away - b.away);
    if (!nearest) return undefined;
    this.place = nearest.place;
    this.remember();
    return nearest.range;
  }

  private remember(): void {
    this.ancestors = [];
    for (let at = parentOf(this.place.startContainer); at; at = parentOf(at)) this.ancestors.push(at);
  }
}
