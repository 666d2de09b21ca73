/** Whether the claim is said not to hold. All turns on scope: which words a negator, verb or adjective reaches. */
import { type Attribution, cueAt } from '../attribution/attribution.ts';
import { GAP, type Word } from '../clause-words.ts';
import { isFiniteVerb, isOver } from '../clauses.ts';
import { isPassive } from '../reporting.ts';
import { hasEnding, isHeard, isNoun, type Scene, segmentStart } from '../scene.ts';
import { phraseFrom, type Speaker, subjectBefore } from '../speaker.ts';
import { isNegated, negationBefore, negationWithin } from './negation.ts';

const CLOSE = GAP.semicolon | GAP.stop;
/** A predicate further behind the claim's words than this is another's. */
const REACH = 14;

function denial(scene: Scene, at: number, speaker?: Speaker): Attribution {
  const cue = cueAt(scene, at);
  return typeof speaker === 'string' ? { at, cue, speaker } : { at, cue };
}

function some(words: readonly Word[], from: number, to: number, test: (word: Word) => boolean): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, words.length); at += 1)
    if (test(words[at]!)) return true;
  return false;
}

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

function denialBefore(scene: Scene): Attribution | null {
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

/** "called [X] a fabrication": the verb that gives the claim's words a name behind them, or -1. */
function labelBefore(scene: Scene): number {
  const { words, from } = scene;
  for (let at = from - 1; at >= Math.max(0, from - 8); at -= 1) {
    const { is } = words[at]!;
    if (is.as || is.say) return -1;
    if (!is.label || !isHeard(scene, at)) continue;
    const active = !isNoun(scene, at) && !isPassive(scene, at) && !isNegated(scene, at);
    return active && !isOver(scene, at, from) ? at : -1;
  }
  return -1;
}

/** "X is a myth", "X has been debunked", "X did not happen", "X: that is false". */
function denialBehind(scene: Scene): Attribution | null {
  const { words, from, to } = scene;
  const label = labelBefore(scene);
  let copula = -9;
  for (let at = to; at < Math.min(words.length, to + REACH); at += 1) {
    const { is, gap, word } = words[at]!;
    if ((gap & CLOSE) !== 0 && words[at]!.quote === words[at - 1]!.quote) return null;
    const another = is.contrast || is.subordinate || (is.and && !words[at + 1]?.is.anaphor);
    if ((gap & GAP.comma) !== 0 && another) return null;
    // ", that the charges are a smear" says something else; ": that is a lie" says it of the claim.
    if (is.that && (gap === 0 || ((gap & GAP.comma) !== 0 && !words[at + 1]?.is.be))) return null;
    if (is.relative || is.subordinate) return null;
    if (is.undone && isIdea(scene) && !isNegated(scene, at)) return denial(scene, at);
    if (is.be || is.as) copula = at;
    const rejected = at - copula <= 2 ? rejectedBy(scene, at) : -1;
    if (rejected >= 0) return denial(scene, rejected, subjectBefore(scene, rejected));
    const predicate = at - copula <= 4;
    if (is.false && label >= 0 && (gap & GAP.comma) === 0 && !isNegated(scene, at))
      return denial(scene, at, subjectBefore(scene, label));
    // "the land it calls X is disputed": the predicate speaks of the thing that is called so.
    if (label >= 0) continue;
    if (is.false && predicate && !isNegated(scene, at) && !isLoose(scene, at)) return denial(scene, at);
    if (is.deny && predicate && !words[at + words[at]!.size]?.is.determiner && !isNegated(scene, at))
      return denial(scene, at, agentOf(scene, at));
    if (
      is.reject &&
      predicate &&
      !isNegated(scene, at) &&
      (isIdea(scene) || some(words, from, to, ({ is: near }) => near.claimNoun || near.claimOf))
    ) {
      return denial(scene, at, agentOf(scene, at));
    }
    // "was “not an evidence-based claim”"
    const quotedPredicate = (gap & GAP.quote) !== 0 && copula === at - 1;
    if (is.negator && (isHeard(scene, at) || quotedPredicate) && !(gap & GAP.comma)) {
      // "Crimes by X would not have happened": the crimes did not.
      const owned = scene.kind === 'term' && from > 0 && words[from - 1]!.is.preposition;
      const holds = (next: Word): boolean => next.is.truth || (next.is.evidence && isIdea(scene));
      if (!owned && some(words, at + 1, at + 4, holds)) return denial(scene, at);
      if (word !== 'no') copula = -9;
    }
  }
  return null;
}

/** "The idea that [X] …", "the talk of [X] …": the claim's words belong to a noun, of which the sentence then speaks. */
function isIdea({ words, from }: Scene): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 8); at -= 1) {
    const { is, gap } = words[at]!;
    if (is.claimNoun || is.claimOf) return true;
    if ((gap & (CLOSE | GAP.comma)) !== 0 || is.be || is.auxiliary) break;
  }
  // "The claims, first made on a podcast, that X"
  const that = words[from - 1];
  if (!that?.is.that || (that.gap & GAP.comma) === 0) return false;
  return words[segmentStart(words, from - 2) - 1]?.is.claimNoun === true;
}

/** "is one that its government rejects", "is a claim the ministry denies": the verb of denial behind words[noun], or -1. */
function rejectedBy(scene: Scene, noun: number): number {
  const { words } = scene;
  const { is } = words[noun]!;
  if (!is.claimNoun && !(is.anaphor && words[noun + 1]?.is.that)) return -1;
  for (let at = noun + 1; at < Math.min(words.length, noun + 8); at += 1) {
    const next = words[at]!;
    if ((next.gap & (CLOSE | GAP.comma)) !== 0) return -1;
    if ((next.is.deny || next.is.reject) && at > noun + 1)
      return isNoun(scene, at) || isPassive(scene, at) || isNegated(scene, at) ? -1 : at;
  }
  return -1;
}

/** "is a false alarm for": an adjective in front of a noun that is no claim says nothing about the claim. */
function isLoose({ words }: Scene, at: number): boolean {
  const next = words[at + words[at]!.size];
  return next !== undefined && next.gap === 0 && next.is.preposition && !next.is.by && !next.is.of;
}

function agentOf(scene: Scene, verb: number): Speaker {
  const { words } = scene;
  return words[verb + 1]?.is.by ? phraseFrom(scene, verb + 2) : undefined;
}

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

/** A claim's words that hold the verb: "Ushakov denied leaking the call", "called the report an outright lie". */
function denialWithin(scene: Scene): Attribution | null {
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

/** "No, X" */
function denialAtStart(scene: Scene): Attribution | null {
  const { words, from } = scene;
  for (let at = 0; at < Math.min(from, 4); at += 1) {
    const first = at === 0 || (words[at]!.gap & (GAP.colon | GAP.dash | GAP.stop)) !== 0;
    if (
      first &&
      words[at]!.is.yesNo &&
      (words[at + 1]!.gap & (GAP.comma | GAP.colon)) !== 0 &&
      at + 1 === from
    ) {
      return denial(scene, at);
    }
  }
  return null;
}

export function denialOf(scene: Scene): Attribution | null {
  const negator = negationBefore(scene);
  if (negator >= 0) return denial(scene, negator);
  const within = negationWithin(scene);
  if (within >= 0) return denial(scene, within);
  return denialBefore(scene) ?? denialBehind(scene) ?? denialWithin(scene) ?? denialAtStart(scene);
}
