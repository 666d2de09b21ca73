/** Attribution without a verb, as headlines do it: "Moscow: X", "X – police", "For the Kremlin, X". */
import type { Attribution } from './attribution.ts';
import { GAP } from '../clause-words.ts';
import { hasEnding, type Scene } from '../scene.ts';
import { OURSELVES, phraseFrom } from '../speaker.ts';

/** Longer prefixes are sentences: "What the leak reveals is simple: …". */
const MAX_WORDS = 5;

/** Whether words[first, end) can name someone who speaks. */
function isActor({ words, lexicon }: Scene, first: number, end: number): boolean {
  if (end <= first || end - first > MAX_WORDS) return false;
  let names = 0;
  for (let at = first; at < end; at += 1) {
    const { is, capital, word } = words[at]!;
    if (is.topic || is.be || is.auxiliary || is.pronoun || is.say || is.negator) return false;
    if (is.actor) names += 2;
    else if (capital) names += 1;
    else if (is.preposition && at > first) return names > 0;
    else if (!is.determiner && !is.anaphor && !(at + 1 < end && hasEnding(word, lexicon.reportEndings)))
      return false;
  }
  return names > 0;
}

function named(scene: Scene, first: number, end: number, cue: string): Attribution | null {
  const speaker = phraseFrom(scene, first, end);
  if (speaker === OURSELVES) return null;
  return typeof speaker === 'string' ? { at: first, cue, speaker } : { at: first, cue };
}

export function headlineAttribution(scene: Scene): Attribution | null {
  const { words, from, to } = scene;
  for (let at = 1; at <= Math.min(from, MAX_WORDS + 1); at += 1) {
    const { gap } = words[at]!;
    if ((gap & GAP.colon) !== 0 && isActor(scene, 0, at)) return named(scene, 0, at, ':');
    const parted = (gap & GAP.comma) !== 0 || words[at]!.is.pronoun || words[at]!.is.anaphor;
    if (parted && words[0]!.is.forWhom && isActor(scene, 1, at)) return named(scene, 1, at, words[0]!.word);
  }
  for (let at = Math.max(to, words.length - MAX_WORDS); at < words.length; at += 1) {
    const mark = words[at]!.gap & (GAP.colon | GAP.dash);
    if (mark !== 0 && isActor(scene, at, words.length))
      return named(scene, at, words.length, mark === GAP.colon ? ':' : '–');
  }
  return null;
}
