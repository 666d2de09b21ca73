/** Attribution behind the claim's words: "…, X said", "…, according to X", "… was described by X as". */
import { GAP } from '../clause-words.ts';
import { opensClause } from '../clauses.ts';
import { BREAK, hasOwnClause, isFactual, isPassive, isViewNoun } from '../reporting.ts';
import { hasEnding, isHeard, isNoun, opensAside, type Scene, segmentStart } from '../scene.ts';
import { ownerOf, phraseFrom, subjectBefore } from '../speaker.ts';
import { type Attribution, attributionTo, isStored } from './attribution.ts';

/** Reads "…, he said", "…, said X on Friday", "…, as X puts it", "…, according to X" from words[start] on. */
function attributionAt(scene: Scene, start: number): Attribution | null {
  const { words, lexicon } = scene;
  let at = start;
  if (words[at]!.is.as) at += words[at]!.size;
  else if (words[at]!.is.and || words[at]!.is.that || opensAside(scene, at)) return null;
  const limit = Math.min(words.length, at + 14);
  for (; at < limit; at += 1) {
    const { is, gap, word } = words[at]!;
    if (!isHeard(scene, at) || words[at]!.quote !== 0) return null;
    if (
      at > start &&
      (gap & (BREAK | GAP.quote)) !== 0 &&
      !(opensAside(scene, at) || isAsideEnd(scene, start, at))
    )
      return null;
    if (is.negator || is.that || is.what) return null;
    if (!isAsideWord(scene, start, at) && (is.subordinate || is.be || is.finite)) return null;
    if (!(is.say || is.sayThat) || isNoun(scene, at)) continue;
    if (hasEnding(word, lexicon.asideEndings) || isFactual(scene, at) || hasOwnClause(scene, at)) return null;
    if (isJudged(scene, start, at)) return null;
    // "[X]: a study found turnout fell"
    const on = words[at + words[at]!.size];
    if (
      (words[start]!.gap & GAP.colon) !== 0 &&
      on &&
      (on.gap & BREAK) === 0 &&
      !on.is.preposition &&
      !on.is.time
    )
      return null;
    if (at === start) return attributionTo(scene, at, phraseFrom(scene, at + words[at]!.size));
    return attributionTo(scene, at, subjectBefore(scene, at));
  }
  return null;
}

/** "X, a position the court repeated": the outlet says X, and tells who shares it. */
function isJudged({ words }: Scene, start: number, verb: number): boolean {
  if (!words[start]!.is.determiner) return false;
  for (let at = start + 1; at < verb - 1; at += 1) {
    const { is, capital } = words[at + 1]!;
    if (words[at]!.is.claimNoun && (is.determiner || is.pronoun || (capital && !is.time))) return true;
  }
  return false;
}

/** "Ushakov, who was there, said": words of an aside between the subject and its verb. */
function isAsideWord(scene: Scene, start: number, at: number): boolean {
  const aside = segmentStart(scene.words, at);
  return aside > start && opensAside(scene, aside);
}

/** Whether the comma in front of words[at] closes an aside that opened behind `start`. */
function isAsideEnd(scene: Scene, start: number, at: number): boolean {
  const aside = segmentStart(scene.words, at - 1);
  return aside > start && aside < at;
}

/** A term some clauses in front of "according to", which gives the source of what stands between. */
function isFarTerm({ words, to, kind }: Scene, at: number): boolean {
  if (kind !== 'term') return false;
  let breaks = 0;
  for (let next = to; next <= at; next += 1) if ((words[next]!.gap & BREAK) !== 0) breaks += 1;
  return breaks > 1;
}

/** "Ivermectin was described by a witness as a suppressed cure": the claim is what the witness makes of it. */
function isLabelledBy(scene: Scene, at: number): boolean {
  const { words, from, kind } = scene;
  const { is } = words[at]!;
  // "That X has been repeated by the tabloids"
  const told = from === 1 && words[0]!.is.that && (is.say || is.sayThat);
  return (
    kind !== 'term' &&
    (is.label || is.labelAs || told) &&
    isPassive(scene, at) &&
    words[at + 1]?.is.by === true
  );
}

export function attributionBehind(scene: Scene): Attribution | null {
  const { words, from, to } = scene;
  // Behind a colon or in a further clause "according to" gives the source of that; "he said" ends the whole sentence.
  let elsewhere = false;
  for (let at = from + 1; at < words.length; at += 1) {
    const { is, gap } = words[at]!;
    if (at >= to && (gap & GAP.semicolon) !== 0) return null;
    if (!isHeard(scene, at)) continue;
    if (at >= to && is.contrast && words[at]!.quote === 0 && (gap & GAP.comma) !== 0) return null;
    elsewhere ||= at >= to && words[at]!.quote === 0 && ((gap & GAP.colon) !== 0 || opensClause(scene, at));
    if (at >= to && !elsewhere && isLabelledBy(scene, at))
      return attributionTo(scene, at, phraseFrom(scene, at + 2));
    const counts = is.attributing && !elsewhere && (at < to || !isFarTerm(scene, at));
    if (counts && !(at > from && at < to && isStored(scene, at)))
      return attributionTo(scene, at, phraseFrom(scene, at + words[at]!.size));
    if (is.hearsay && !elsewhere) return attributionTo(scene, at, undefined);
    if (at >= to && !elsewhere && isViewNoun(scene, at)) return attributionTo(scene, at, ownerOf(scene, at));
    if ((gap & (BREAK | GAP.quote)) === 0 && !(is.as && at >= to)) continue;
    const found = attributionAt(scene, at);
    if (found) return found;
  }
  return null;
}
