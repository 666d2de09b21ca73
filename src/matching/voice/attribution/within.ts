/** Attribution among the claim's words themselves: a match may hold "Kiev calls", "they say" or "according to". */
import { isFiniteVerb } from '../clauses.ts';
import { isPassive, isViewNoun, saysWithin, someBetween } from '../reporting.ts';
import { hasEnding, isNoun, type Scene } from '../scene.ts';
import { leadingName, ownerOf, phraseFrom, type Speaker, subjectBefore } from '../speaker.ts';
import { type Attribution, attributionTo, isStored } from './attribution.ts';
import { speakerOf } from './who-says.ts';

/** Whether the verb words[at] of the claim's words has a subject and something said among them. */
function saysInside(scene: Scene, at: number): boolean {
  const { words, from, to, quote } = scene;
  const { is } = words[at]!;
  if (at === from || words[at]!.quote !== quote) return false;
  // "suitcases, they say, of ballots"
  if (is.say && words[at - 1]!.is.pronoun && (at + 1 === to || isFiniteVerb(scene, at + 1))) return true;
  // "rigged when they told the country"
  if (someBetween(words, from, at, (word) => word.is.subordinate)) return false;
  // "Kiev calls those votes a sham"
  if (is.label && at < from + 7 && to - at > 2) return true;
  // "The Kremlin said the call …": the whole sentence matched. Someone must say it, and something be said.
  return (is.say || is.sayThat) && at < from + 10 && to - at > 3 && saysWithin(scene, at);
}

/** "Critics [blamed the rush to solar]", "[Kyiv calls those votes a sham]": who gives the name among the claim's words. */
function namedBy(scene: Scene, at: number): Speaker {
  const { words, from, to } = scene;
  const { is, word, size, quote } = words[at]!;
  if (!(is.label || is.labelAs || is.reject)) return undefined;
  if (at > from + 6 || to - at <= size + 1 || quote !== scene.quote || isNoun(scene, at)) return undefined;
  const names =
    is.label || ((is.labelAs || is.reject) && someBetween(words, at + size, to, ({ is: next }) => next.as));
  if (!names || hasEnding(word, scene.lexicon.asideEndings) || isPassive(scene, at)) return undefined;
  return subjectBefore(scene, at);
}

/** A claim's words that hold "he said" or "so-called" themselves. */
export function attributionWithin(scene: Scene): Attribution | null {
  const { words, from, to, kind } = scene;
  for (let at = from; at < to; at += 1) {
    const { is } = words[at]!;
    if (is.attributing && (at === from || !isStored(scene, at)))
      return attributionTo(scene, at, phraseFrom(scene, at + words[at]!.size));
    if (at > from && at + 1 < to && isViewNoun(scene, at))
      return attributionTo(scene, at, ownerOf(scene, at));
    // "on suspicion of war crimes", "China's position that Taiwan belongs to it"
    const next = words[at + 1]?.is;
    if (at > from && to - at > 2 && ((is.claimOf && next?.of) || (is.claimNoun && next?.that)))
      return attributionTo(scene, at, ownerOf(scene, at) ?? leadingName(scene, from));
    if (saysInside(scene, at) && !scene.claimWords.includes(words[at]!.word) && !isNoun(scene, at)) {
      const found = attributionTo(scene, at, speakerOf(scene, at));
      if (found) return found;
    }
    const namer = namedBy(scene, at);
    if (namer !== undefined) return attributionTo(scene, at, namer);
    if (is.hearsay || (is.hearsayAdjective && kind !== 'term' && at < from + 2))
      return attributionTo(scene, at, undefined);
  }
  return null;
}
