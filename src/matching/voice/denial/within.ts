/** A denial among the claim's words themselves: "Ushakov denied leaking the call". */
import type { Attribution } from '../attribution/attribution.ts';
import { GAP, type Word } from '../clause-words.ts';
import { isPassive } from '../reporting.ts';
import { hasEnding, isNoun, type Scene } from '../scene.ts';
import { subjectBefore } from '../speaker.ts';
import { CLOSE, denial, some } from './found.ts';
import { isNegated } from './negation.ts';

/** Whether the verb of denial words[at] denies a claim and withholds no thing: "denies leaking", not "denies Kyiv arms". */
function deniesClaim({ words, to, lexicon }: Scene, at: number): boolean {
  const behind = at + words[at]!.size;
  return some(
    words,
    behind,
    Math.min(to, behind + 3),
    ({ is, word }) => is.claimNoun || is.that || is.evidence || hasEnding(word, lexicon.asideEndings),
  );
}

/** "called [the report] a lie", among the claim's words. */
function beliedBy(scene: Scene, label: number): boolean {
  const { words, to } = scene;
  for (let at = label + words[label]!.size; at < to; at += 1) {
    const { is, gap } = words[at]!;
    if ((gap & (CLOSE | GAP.comma)) !== 0 || is.relative || is.that) return false;
    if (is.false) return !isNegated(scene, at);
  }
  return false;
}

/** A claim's words that hold the verb: "Ushakov denied leaking the call", "called the report an outright lie". */
export function denialWithin(scene: Scene): Attribution | null {
  const { words, from, to } = scene;
  for (let at = from; at < to - 1; at += 1) {
    const { is, word, size } = words[at]!;
    if (is.be || !(is.deny || is.reject || is.label || is.labelAs)) continue;
    if (isNoun(scene, at) || isNegated(scene, at)) continue;
    const stored = scene.claimWords.includes(word);
    // "scoffed at talk of X", "bristled at the word X"
    const names = ({ is: next }: Word): boolean => next.claimNoun || (!is.label && next.nameNoun);
    const rejects = is.reject && some(words, at + size, Math.min(to, at + 6), names);
    const belies = (is.label || is.labelAs) && !isPassive(scene, at) && beliedBy(scene, at);
    if ((is.deny && (!stored || deniesClaim(scene, at))) || belies || (rejects && !(stored && is.label)))
      return denial(scene, at, subjectBefore(scene, at));
  }
  return null;
}
