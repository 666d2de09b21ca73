/** What the reader has before the eyes: one look at the middle of the window, without measuring the page. */
import { type Owner, ownerOf } from './elements.ts';

/** Apart by less than a line is high: some of the looks fall between paragraphs. */
const STEP_PX = 13;

/** @returns the first owner in the middle column of the window that `isKnown` accepts. */
export function ownerInWindow(isKnown: (owner: Owner) => boolean): Owner | undefined {
  for (let y = innerHeight / 4; y < innerHeight; y += STEP_PX) {
    const element = Document.prototype.elementFromPoint.call(document, innerWidth / 2, y);
    const owner = element && ownerOf(element);
    if (owner && isKnown(owner)) return owner;
  }
  return undefined;
}
