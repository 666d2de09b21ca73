/** How the denials of this folder are told, and what ends a look for them. */
import { type Attribution, cueAt } from '../attribution/attribution.ts';
import { GAP, type Word } from '../clause-words.ts';
import type { Scene } from '../scene.ts';
import type { Speaker } from '../speaker.ts';

/** Behind these another sentence speaks. */
export const CLOSE = GAP.semicolon | GAP.stop;

export function denial(scene: Scene, at: number, speaker?: Speaker): Attribution {
  const cue = cueAt(scene, at);
  return typeof speaker === 'string' ? { at, cue, speaker } : { at, cue };
}

export function some(
  words: readonly Word[],
  from: number,
  to: number,
  test: (word: Word) => boolean,
): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, words.length); at += 1)
    if (test(words[at]!)) return true;
  return false;
}
