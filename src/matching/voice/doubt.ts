/** Whether the claim is left open: questions, "whether", conditions, "may have", "could not confirm". */
import { GAP, type Word } from './clause-words.ts';
import { isHeard, type Scene, segmentStart } from './scene.ts';

const STOPS = GAP.semicolon | GAP.colon | GAP.dash;

/** "whether X", "asked if X": open whoever speaks. @returns the cue's index or -1. */
export function wonderedAt(scene: Scene): number {
  const { words, from, to } = scene;
  for (let at = Math.min(from + 1, to - 1); at >= 0; at -= 1) {
    const { is, gap } = words[at]!;
    if (isHeard(scene, at)) {
      if (is.whether) return at;
      if (is.if && at > 0 && words[at - 1]!.is.doubt && (gap & GAP.comma) === 0) return at;
    }
    if (at < from && (is.that || is.claimNoun)) return -1;
    if (at <= from && (gap & (STOPS | GAP.comma)) !== 0) return -1;
  }
  return -1;
}

function isMaybe(scene: Scene, at: number): boolean {
  const { words } = scene;
  // "May" with a capital, not at the start, is a month.
  if (
    !words[at]!.is.maybe ||
    (words[at]!.capital && at > 0 && (words[at]!.gap & (GAP.stop | GAP.quote)) === 0)
  )
    return false;
  // "could not", "nothing could"
  return !words[at + 1]?.is.negator && !words[at - 1]?.is.negator;
}

function isConditional({ words, from }: Scene): boolean {
  for (let at = from; at >= 0; at -= 1) {
    const { is, gap } = words[at]!;
    if (is.if && (at === 0 || !words[at - 1]!.is.if)) return true;
    if ((gap & GAP.semicolon) !== 0 || (at < from && (is.that || is.say))) return false;
  }
  return false;
}

/** Open in the outlet's own voice: conditions, possibilities, what could not be verified. */
export function hedgeAt(scene: Scene): number {
  const { words, from, to } = scene;
  const start = segmentStart(words, from);
  for (let at = Math.max(start, from - 8); at < Math.min(to, from + 12); at += 1) {
    if (!isHeard(scene, at)) continue;
    const { is } = words[at]!;
    if (at > from && (is.relative || is.subordinate || is.contrast)) break;
    if (isMaybe(scene, at)) return at;
    if (is.unverified && at < from && at > 0 && isUnverified(words, at)) return at;
  }
  if (isConditional(scene)) return 0;
  // "Had the vote been rigged, …": an auxiliary in front that asks nothing.
  const first = words[0]!;
  return first.is.auxiliary && !first.is.adverb && from <= 2 && first.capital ? 0 : -1;
}

function isUnverified(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) if (words[back]!.is.negator) return true;
  return false;
}
