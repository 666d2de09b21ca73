/** What a verb or noun of saying has in its grip: a clause of its own, the claim's words, or only a thing. */
import { GAP, type Word } from './clause-words.ts';
import { isFiniteVerb, isOver } from './clauses.ts';
import { hasEnding, isNoun, opensAside, type Scene, segmentStart } from './scene.ts';

/** Behind any of these another stretch begins. */
export const BREAK = GAP.comma | GAP.semicolon | GAP.colon | GAP.dash | GAP.stop;

export function someBetween(
  words: readonly Word[],
  from: number,
  to: number,
  test: (word: Word) => boolean,
): boolean {
  for (let at = from; at < to; at += 1) if (test(words[at]!)) return true;
  return false;
}

/** "The senator, long accused in the press of": nothing but an adverb between the comma and the participle. */
function isLoneParticiple(scene: Scene, at: number): boolean {
  const { words } = scene;
  let first = at;
  while (first > 0 && words[first]!.gap === 0 && words[first - 1]!.is.adverb) first -= 1;
  if (first === 0 || (words[first]!.gap & GAP.comma) === 0) return false;
  // "the spokesman, who took no questions, referred to": behind an aside the main clause goes on.
  return segmentStart(words, first - 1) === 0 && !opensAside(scene, 0);
}

/** "is said to", "has been described as": the subject is what is spoken of, the speaker stands behind "by". */
export function isPassive(scene: Scene, at: number): boolean {
  const { words, lexicon } = scene;
  // "accused of X", "the gas, marketed by"
  const { is: verb, word } = words[at]!;
  if ((verb.label || verb.labelAs) && hasEnding(word, lexicon.reportEndings)) {
    const behind = words[at + 1]?.is;
    if (behind?.of || behind?.by || isLoneParticiple(scene, at)) return true;
  }
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const { is } = words[back]!;
    if (is.be) return true;
    if (!is.adverb && !is.negator && !is.auxiliary && !hasEnding(words[back]!.word, lexicon.adverbEndings))
      return false;
  }
  return false;
}

/** "Transcripts show that …": evidence is the outlet's own ground. */
export function isFactual(scene: Scene, verb: number): boolean {
  return someBetween(scene.words, segmentStart(scene.words, verb), verb, ({ is }) => is.factual);
}

/** "told us about X", "was charged in X", "releasing suspected X": the page's own name for what was spoken of. */
function onlyNames(scene: Scene, at: number, target: number): boolean {
  const { words } = scene;
  const { is } = words[at]!;
  const behind = at + words[at]!.size;
  if (is.hearsayAdjective && behind === target) return true;
  const next = words[behind];
  if (!next || behind >= target) return false;
  const passive = isPassive(scene, at);
  if (is.say || is.sayThat) {
    // "is expected to submit a report on X"
    if (passive && next.is.infinitive) return true;
    return next.is.about && !someBetween(words, behind, target, (word) => word.is.that || isVerbal(word));
  }
  return is.label && passive && next.is.preposition && !next.is.of && !next.is.by;
}

function isVerbal({ is }: Word): boolean {
  return is.be || is.finite || (is.auxiliary && !is.adverb);
}

/** Whether the verb of saying words[at] has the claim's words in what is said. */
export function reports(scene: Scene, at: number, target: number): boolean {
  const { words } = scene;
  const { is } = words[at]!;
  const behind = at + words[at]!.size;
  // "whispered “no” and signed": what is said is the other quotation.
  const other = words[behind]?.quote ?? 0;
  if (
    other !== 0 &&
    other !== scene.quote &&
    someBetween(words, behind, target, (word) => word.quote === 0 && word.is.and)
  )
    return false;
  // "said nothing and walked past X"
  const object = words[behind];
  const on = words[behind + (object?.size || 1)];
  if (
    behind < target &&
    object?.is.negator &&
    on &&
    (on.is.and || on.is.preposition || (on.gap & BREAK) !== 0)
  )
    return false;
  if (scene.kind === 'term' && onlyNames(scene, at, target)) return false;
  if (is.say && !(is.sayThat && isFactual(scene, at))) return true;
  // "which a working paper concluded cut deaths"
  const opener = segmentStart(words, at);
  const relative = words[opener]!.is.relative && at - opener > 1 && behind < target;
  if (is.sayThat && relative && isFiniteVerb(scene, behind)) return true;
  const opened = (word: Word) =>
    word.is.that || word.is.whether || word.is.what || (word.gap & (GAP.colon | GAP.quote)) !== 0;
  if (is.sayThat && !isFactual(scene, at)) {
    const segment = segmentStart(words, at);
    const aside = segment > 0 || words[0]!.is.as ? (words[behind]?.gap ?? 0) & GAP.comma : 0;
    if (aside !== 0 || someBetween(words, behind, Math.min(target + 1, behind + 10), opened)) return true;
  }
  // "Blaming the sun is nonsense: X"
  if (someBetween(words, behind, target + 1, (word) => (word.gap & GAP.colon) !== 0)) return false;
  // A term behind a further comma or "after" is the page's own again.
  const apart = (word: Word) => (word.gap & BREAK) !== 0 || word.is.subordinate;
  if (scene.kind === 'term' && someBetween(words, behind, target, apart)) return false;
  if (is.label) return true;
  if (!is.labelAs && !is.reject) return false;
  // "list [Hamas as a terrorist] organisation"
  const limit = target - behind <= 2 ? Math.min(scene.to, target + 7) : target;
  for (let next = behind; next < limit; next += 1) {
    if (words[next]!.is.as) return true;
    // "see in it proof that"
    if (is.labelAs && words[next]!.is.evidence && words[next + 1]?.is.that) return true;
  }
  return false;
}

/** "found no bias", "have favoured a natural origin": the verb words[at] has the claim's words right behind it. */
export function isBacked(scene: Scene, at: number): boolean {
  const { words, from, kind } = scene;
  const behind = at + words[at]!.size;
  if (kind === 'term' || from < behind || from - behind > 2 || isNoun(scene, at) || isPassive(scene, at))
    return false;
  if (isFactual(scene, at)) return false;
  return !someBetween(
    words,
    behind,
    from + 1,
    ({ gap, is }) => (gap & BREAK) !== 0 || is.preposition || is.that,
  );
}

/** "the claim that …", "reports of …", "Caracas's position is that …" */
export function isClaimNoun(scene: Scene, at: number): boolean {
  const { words, from } = scene;
  const { is } = words[at]!;
  for (let next = at + 1; next < Math.min(from, at + 4); next += 1) {
    if (words[next]!.is.that) return is.claimNoun;
    if (next === at + 1 && words[next]!.is.of) return is.claimOf;
  }
  return false;
}

export function isViewNoun({ words }: Scene, at: number): boolean {
  if (!words[at]!.is.viewNoun) return false;
  if (((words[at + 1]?.gap ?? GAP.stop) & BREAK) === 0) return false;
  return someBetween(words, Math.max(0, at - 4), at, ({ is }) => is.within);
}

/** Whether what follows the verb of saying is a clause of its own: then the verb says that, not the claim. */
export function hasOwnClause(scene: Scene, verb: number): boolean {
  const { words } = scene;
  for (let at = verb + words[verb]!.size; at < words.length; at += 1) {
    const { is, gap, word } = words[at]!;
    if ((gap & (BREAK | GAP.quote)) !== 0) return false;
    if (is.relative || is.as || is.subordinate) return false;
    if (is.that || is.negator || is.pronoun || is.whether) return true;
    if ((is.be || is.auxiliary) && !is.adverb && !hasEnding(word, scene.lexicon.asideEndings)) return true;
  }
  return false;
}

/** The verb's own words count less than what follows: "told Ushakov how to" is what the claim is about. */
export function saysWithin(scene: Scene, at: number): boolean {
  const { words, to } = scene;
  // "said why", not "says more than 70,000"
  const asks = ({ is }: Word, number: number) =>
    is.what && !/^\p{N}/u.test(words[at + 2 + number]?.word ?? '');
  if (isOver(scene, at, to - 1) || words.slice(at + 1, Math.min(to, at + 5)).some(asks)) return false;
  if (someBetween(words, at + 1, Math.min(to, at + 8), ({ is }) => is.that)) return true;
  return words[at]!.is.say && someBetween(words, at + 2, to, ({ is }) => is.be || is.auxiliary);
}

/** "gloated that", "bristled that": with a subject and "that", an unknown verb is one of saying. */
export function isReportLike(scene: Scene, at: number): boolean {
  const { words, lexicon } = scene;
  const { is, word, gap, size } = words[at]!;
  const that = words[at + 1];
  if (
    !that?.is.that ||
    (that.gap & ~GAP.comma) !== 0 ||
    is.factive ||
    is.false ||
    is.deny ||
    is.evidence ||
    is.truth
  )
    return false;
  if (at === 0 || size === 0 || (gap & BREAK) !== 0 || !hasEnding(word, lexicon.reportEndings)) return false;
  const before = words[at - 1]!.is;
  return !before.determiner && !before.preposition && !before.be && !before.anaphor;
}
