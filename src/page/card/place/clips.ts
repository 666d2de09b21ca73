/** The boxes of the page that scroll or cut off what is in them: words scrolled out of one cannot be seen. */
import { aroundShown } from '../host.ts';
import type { Box } from './place-card.ts';

/** @param home where the words end up on top of everything: nothing beyond it cuts them off. */
export function clipsAround(node: Node, home: Element): Element[] {
  const clips: Element[] = [];
  for (let at = aroundShown(node); at && at !== document.body; at = at === home ? null : aroundShown(at))
    // The window itself is no such box: the card leaves it together with the words.
    if (at !== document.documentElement && getComputedStyle(at).overflow !== 'visible') clips.push(at);
  return clips;
}

export function isCutOff(words: Box, clips: readonly Element[]): boolean {
  return clips.some((clip) => {
    const { left, top, right, bottom } = clip.getBoundingClientRect();
    return words.right <= left || words.left >= right || words.bottom <= top || words.top >= bottom;
  });
}
