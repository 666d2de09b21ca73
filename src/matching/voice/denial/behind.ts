/** A denial behind the claim's words: "X is a myth", "X, that is false", "the idea that X has fallen apart". */
import type { Attribution } from '../attribution/attribution.ts';
import { GAP, type Word } from '../clause-words.ts';
import { isOver } from '../clauses.ts';
import { isPassive } from '../reporting.ts';
import { isHeard, isNoun, type Scene, segmentStart } from '../scene.ts';
import { phraseFrom, type Speaker, subjectBefore } from '../speaker.ts';
import { CLOSE, denial, some } from './found.ts';
import { isNegated } from './negation.ts';

/** A predicate further behind the claim's words than this is another's. */
const REACH = 14;

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

/** "X is a myth", "X has been debunked", "X did not happen", "X: that is false". */
export function denialBehind(scene: Scene): Attribution | null {
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
