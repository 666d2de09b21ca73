/** A denial in front of the claim's words: "denied that X", "the false claim that X", "acquitted of X". */
import type { Attribution } from '../attribution/attribution.ts';
import { GAP, type Word } from '../clause-words.ts';
import { isFiniteVerb, isOver } from '../clauses.ts';
import { isPassive } from '../reporting.ts';
import { hasEnding, isHeard, isNoun, type Scene } from '../scene.ts';
import { subjectBefore } from '../speaker.ts';
import { CLOSE, denial, some } from './found.ts';
import { isNegated } from './negation.ts';

/** Whether what is rejected is a claim ("reports that", "having done") and no thing ("the ceasefire"). */
function isClaimRejected({ words, from, to }: Scene, verb: number): boolean {
  const behind = verb + words[verb]!.size;
  const names = !words[verb]!.is.label;
  for (let at = behind; at < from; at += 1) {
    const { is } = words[at]!;
    if (is.claimNoun || (names && is.nameNoun)) return true;
    // "rejects as absurd that"; in "rejected a bill that" it belongs to the bill.
    if (is.that && (at === behind || words[at - 1]!.is.false || words[at - 1]!.is.preposition)) return true;
  }
  return some(words, from, Math.min(to, from + 3), ({ is }) => is.claimNoun || is.claimOf);
}

/** "was acquitted of X": the "of" belongs to the verb as long as no comma comes between. */
function clearsOf({ words, to }: Scene, verb: number): boolean {
  for (let at = verb + words[verb]!.size; at < Math.min(to + 4, verb + 12, words.length); at += 1) {
    if ((words[at]!.gap & (CLOSE | GAP.comma)) !== 0) return false;
    if (words[at]!.is.of) return true;
  }
  return false;
}

/** "dismissed the summit as X": X is what it was called, unless the claim only follows ("dismissed as absurd the theory that X"). */
function isLabel({ words, from }: Scene, verb: number): boolean {
  let as = -1;
  for (let at = verb + 1; at < from; at += 1) {
    const { is } = words[at]!;
    // "rejected the suggestion that it is used as X", "rejected his description of it as X"
    if (is.asNoun || (is.that && words[at - 1]!.is.claimNoun)) return false;
    if (is.as) as = at;
  }
  return as >= 0 && !some(words, as, from, ({ is }) => is.claimNoun || is.that);
}

/** "denied wrongdoing after a senator said X": the clause tells when, and not what is denied. */
function isAside(scene: Scene, behind: number): boolean {
  const { words, from } = scene;
  let clause = false;
  for (let at = behind; at < from; at += 1) {
    const { is } = words[at]!;
    if (!clause && (is.that || is.claimNoun)) return false;
    if (clause && isFiniteVerb(scene, at)) return true;
    clause ||= is.subordinate;
  }
  return false;
}

/** "denied a request by X", "denied credits to X", of a term "denied that he paid for X": what is theirs or for them. */
function isAnothers({ words, from, kind, lexicon }: Scene, behind: number): boolean {
  let last = from - 1;
  while (last > behind && words[last]!.is.determiner) last -= 1;
  const { is } = words[last]!;
  const claims = (word: Word): boolean => word.is.claimNoun || word.is.evidence;
  if (last <= behind) return false;
  if (is.by || is.infinitive) {
    const does = hasEnding(words[behind]!.word, lexicon.asideEndings);
    return !does && !some(words, behind, from, (word) => claims(word) || word.is.that);
  }
  const before = words[last - 1]!;
  return kind === 'term' && is.beside && !claims(before) && !before.is.be;
}

/** "a fantasy to think they win if the party drops X": in a clause further on, a term is only mentioned. */
function speaksOfName({ words, from, kind }: Scene, behind: number): boolean {
  if (kind !== 'term') return true;
  // "denied that for Europe, it was an X"
  let last = from - 1;
  while (last > behind && words[last]!.is.determiner) last -= 1;
  if (words[last]!.is.be) return true;
  return !some(
    words,
    behind,
    from,
    ({ is, gap }) => is.if || is.subordinate || is.relative || (gap & GAP.comma) !== 0,
  );
}

/** "the false claim that X", "it is a myth that X", "wrong to say X". */
function reachesAsFalse(scene: Scene, at: number): boolean {
  const { words, from } = scene;
  const end = at + words[at]!.size;
  if (isNegated(scene, at)) return false;
  if (end === from && words[from]!.is.claimNoun) return true;
  for (let next = end; next < Math.min(from, end + 4); next += 1) {
    const { is, gap } = words[next]!;
    if ((gap & (GAP.semicolon | GAP.dash)) !== 0) return false;
    if (is.that) return true;
    if ((is.claimNoun || is.claimOf) && next - end <= 1) return true;
    if (is.say || is.label) return true;
    if ((gap & GAP.colon) !== 0) return false;
  }
  return false;
}

export function denialBefore(scene: Scene): Attribution | null {
  const { words, from } = scene;
  for (let at = from - 1; at >= 0; at -= 1) {
    const word = words[at]!;
    const { is } = word;
    const end = at + word.size;
    // "dismissed as “absurd” the theory that …": the outlet quotes the word and means it.
    if (is.false && !isOver(scene, at, from) && reachesAsFalse(scene, at) && speaksOfName(scene, end))
      return denial(scene, at);
    if (!isHeard(scene, at) || end > from) continue;
    // "dismissed the reports, saying that X", "denied it, blaming X": X is what is held against them.
    const says = (is.say || is.sayThat || is.label) && hasEnding(word.word, scene.lexicon.asideEndings);
    if (says && (word.gap & GAP.comma) !== 0 && !isOver(scene, at, from)) return null;
    if (
      is.falsely &&
      some(
        words,
        end,
        Math.min(from, end + 4),
        (next) => next.is.say || next.is.sayThat || next.is.label || next.is.hearsay,
      )
    ) {
      return denial(scene, at);
    }
    if (is.falsely && at > 0 && words[at - 1]!.is.say) return denial(scene, at - 1);
    if (
      is.negatorPhrase &&
      from - end <= 6 &&
      !some(words, end, from + 1, ({ gap }) => (gap & (GAP.comma | CLOSE)) !== 0)
    ) {
      return denial(scene, at);
    }
    // "was denied entry" denies no claim; "was acquitted of fraud" does.
    const denies =
      (is.deny && !isPassive(scene, at)) ||
      (is.clears && clearsOf(scene, at)) ||
      (is.reject && isClaimRejected(scene, at));
    if (
      denies &&
      speaksOfName(scene, end) &&
      !isAnothers(scene, end) &&
      !isAside(scene, end) &&
      !isNoun(scene, at) &&
      !isLabel(scene, at) &&
      !isOver(scene, at, from)
    ) {
      if (isNegated(scene, at)) return null;
      return denial(scene, at, subjectBefore(scene, at));
    }
    // "asked", "called for": what is reported is another's; a negator beyond it may still reach through.
  }
  return null;
}
