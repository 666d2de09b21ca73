/** The words that a card belongs to: where they are now, wherever the page has moved them meanwhile. */
import { rangeOf } from '../../point/mark-at.ts';
import { type PageMark, pageWorld } from '../../world.ts';
import type { Box } from './place-card.ts';

const stands = ({ startContainer, endContainer }: StaticRangeInit) =>
  startContainer.isConnected && endContainer.isConnected;

export class Anchor {
  private place: StaticRangeInit;

  constructor(private readonly mark: PageMark) {
    this.place = mark.place;
  }

  /** Undefined when the words are gone or hidden. */
  box(): Box | undefined {
    if (!stands(this.place)) this.find();
    if (!stands(this.place)) return undefined;
    const { left, top, right, bottom, width, height } = rangeOf(this.place).getBoundingClientRect();
    return width === 0 && height === 0 ? undefined : { left, top, right, bottom };
  }

  get isRtl(): boolean {
    const element = this.place.startContainer.parentElement;
    return element !== null && getComputedStyle(element).direction === 'rtl';
  }

  get node(): Node {
    return this.place.startContainer;
  }

  /** Pages built with a framework replace their nodes; the same words are marked again then. */
  private find(): void {
    const { match, text } = this.mark;
    const again = pageWorld()
      ?.marks()
      .find((mark) => mark.match.claim === match.claim && mark.text === text);
    if (again) this.place = again.place;
  }
}
