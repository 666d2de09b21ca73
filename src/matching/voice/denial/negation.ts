/** Which negators reach the claim's words. "Did not comment on the claim that X" negates the comment, not X. */
import { GAP } from '../clause-words.ts';
import { isFiniteVerb } from '../clauses.ts';
import { hasEnding, isHeard, isNoun, opensAside, type Scene, segmentStart } from '../scene.ts';

const STOPS = GAP.comma | GAP.semicolon | GAP.colon | GAP.dash | GAP.stop;
/** A negator further away than this has found its verb before. */
const REACH = 16;

/** Whether the cue words[at] is itself negated: "did not deny", "few dispute", "cannot be ruled out". */
export function isNegated(scene: Scene, at: number): boolean {
  const { words } = scene;
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const { is } = words[back]!;
    if (is.negator || is.denier) return true;
    if ((words[back + 1]!.gap & STOPS) !== 0 || is.that || is.say || is.claimNoun || is.contrast)
      return false;
  }
  return false;
}

/** "has not, whatever they say, X": where the clause goes on behind the aside that opens at words[at], or -1. */
function behindAside(scene: Scene, at: number, target: number): number {
  const { words } = scene;
  const { is } = words[at]!;
  let aside = opensAside(scene, at) || is.as || is.what || is.and;
  for (let next = at + 1; next <= Math.min(target, at + 9); next += 1) {
    aside ||= words[next - 1]!.is.say;
    const stop = words[next]!.gap & STOPS;
    if (stop !== 0) return stop === GAP.comma && (aside || next - at <= 2) ? next : -1;
  }
  return -1;
}

/** "a government that does not enforce the law can X": the next verb belongs to the main clause again. */
function endsWithRelative(scene: Scene, at: number, target: number): boolean {
  const { words } = scene;
  const opener = words[at - 1]?.is.auxiliary || words[at - 1]?.is.be ? at - 2 : at - 1;
  const is = words[opener]?.is;
  if (!is || !(is.relative || is.that) || words[opener - 1]?.is.say || words[opener - 1]?.is.sayThat)
    return false;
  for (let next = at + 1; next <= target; next += 1) {
    const verb = words[next]!.is;
    if (verb.that) return false;
    if (next <= at + 2) continue;
    if ((verb.be || verb.auxiliary) && !verb.adverb) return true;
    // "residents who do not believe the agency say X"
    if (verb.say && next < target && isFiniteVerb(scene, next)) return true;
  }
  return false;
}

/** Whether the negator words[at] reaches words[target]. */
export function reaches(scene: Scene, at: number, target: number): boolean {
  const { words } = scene;
  if (target - at > REACH || endsWithRelative(scene, at, target)) return false;
  // "there is no suggestion that X"
  const exists = at > 0 && words[at - 1]!.is.be;
  let open = words[at]!.is.evidence;
  let resumed = -1;
  for (let next = at + words[at]!.size; next < target; next += 1) {
    const { is, gap } = words[next]!;
    // Many languages put a comma in front of every "that".
    const clause = is.that && (gap & STOPS) === GAP.comma;
    if ((gap & STOPS) !== 0 && !clause && next !== resumed) {
      // A negator in an aside ("which nobody read, …") stays there.
      const inAside = opensAside(scene, segmentStart(words, at));
      const behind = gap & GAP.comma && !inAside ? behindAside(scene, next, target) : -1;
      if (behind < 0) return false;
      if (behind === target) return true;
      resumed = behind;
      next = behind - 1;
      continue;
    }
    if (is.negator && !is.auxiliary) return false;
    if (is.affirms || is.deny || is.contrast || is.subordinate) return false;
    // "no case in which X"
    if (is.relative && !(open && words[next - 1]!.is.preposition)) return false;
    // "did not back down from his claim that", "did not apologise for saying that"
    const said = is.say || is.sayThat;
    if (said && words[next - 1]!.is.preposition && hasEnding(words[next]!.word, scene.lexicon.asideEndings))
      return false;
    const noun = is.claimNoun && !is.evidence && isNoun(scene, next);
    if ((is.seesThrough || is.evidence || said) && !noun) open = true;
    if (is.claimNoun && exists) open = true;
    if (is.opaque) return false;
    // "What they do not say is that X"
    if (is.be && words[0]!.is.what && words[next + 1]!.is.that) return false;
    if (is.whether || is.if || is.what) return false;
    // "no study that shows X"
    if (is.that && words[next + 1]!.is.seesThrough) open = true;
    const behind = words[next + 1]!;
    const claims = is.claimNoun && (next + 1 === target || behind.is.that || behind.is.of);
    if ((is.that || claims) && !open) return false;
  }
  return (words[target]!.gap & STOPS) === 0;
}

/**
 * "would not include money for X", "did not campaign on X": what the verb lacks is the money, and X is only what that is
 * for. "Is not about X" and "no evidence for X" do speak of X.
 */
function isBeside({ words, from, lexicon }: Scene, at: number): boolean {
  // "There is nothing in it about X"
  const participle = hasEnding(words[at + 1]!.word, lexicon.reportEndings);
  if (at > 0 && words[at - 1]!.is.be && !participle) return false;
  let last = from - 1;
  while (last > at && (words[last]!.is.determiner || (words[last]!.is.adverb && last > from - 3))) last -= 1;
  if (last - at < 2 || !words[last]!.is.beside) return false;
  for (let next = at + words[at]!.size; next < last; next += 1) {
    const { is } = words[next]!;
    if (is.evidence || is.be || is.seesThrough || is.that || is.claimNoun || is.say) return false;
  }
  return true;
}

/** "no one should be forced to": what should not be is not said to be untrue. */
function isDemand({ words, from }: Scene, at: number): boolean {
  for (let next = at + words[at]!.size; next < Math.min(from, at + 4); next += 1)
    if (words[next]!.is.deontic) return words[at]!.is.denier || next > at + 1;
  return false;
}

/** Whether the negator words[at] denies that the term holds: "is not an X", "there is no X", "never called it X". */
function negatesName({ words, from }: Scene, at: number): boolean {
  const { is } = words[at]!;
  // "few cities ever X", but "few X were seen"
  if (!is.negator) return words[from - 1]!.is.adverb;
  if (is.negatorPhrase || is.seesThrough) return true;
  let names = is.be || (at > 0 && words[at - 1]!.is.be);
  let plain = 0;
  for (let next = at + words[at]!.size; next < from; next += 1) {
    const { is: kinds, size } = words[next]!;
    // "not a shred of proof that"
    if (kinds.evidence && words[next + 1]!.is.that) return true;
    // "never uses the word", but "did not name the X states"
    const noun = kinds.nameNoun && words[next - 1]!.is.determiner;
    if (kinds.be || kinds.label || kinds.labelAs || kinds.seesThrough || noun) names = true;
    else if (!(size === 0 || kinds.determiner || kinds.adverb || kinds.as || kinds.that || kinds.auxiliary))
      plain += 1;
  }
  return plain === 0 || (names && plain === 1);
}

/** "few analysts claim that", "few cities ever", but "a few". */
function isFew({ words }: Scene, at: number): boolean {
  return words[at]!.is.denier && !(at > 0 && words[at - 1]!.is.determiner);
}

/** @returns the index of the negator in front of the claim's words that reaches them, or -1. */
export function negationBefore(scene: Scene): number {
  const { words, from } = scene;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    if (!(words[at]!.is.negator || isFew(scene, at))) continue;
    // "“no basis” for the claim that X": the outlet quotes the words and means them.
    if (!isHeard(scene, at) && !words[at + 1]!.is.evidence) continue;
    if (isDemand(scene, at) || isBeside(scene, at)) continue;
    if (reaches(scene, at, from) && (scene.kind !== 'term' || negatesName(scene, at))) return at;
  }
  return -1;
}

/** @returns the index of the negator of the main clause of the claim's words, or -1. */
export function negationWithin(scene: Scene): number {
  const { words, from, to, negativeClaim } = scene;
  if (negativeClaim) return -1;
  for (let at = from; at < to; at += 1) {
    const { is, gap } = words[at]!;
    if (at > from && (is.relative || is.subordinate || is.if || is.contrast)) return -1;
    if (at > from && (gap & STOPS) !== 0 && is.negator) return -1;
    if (is.negatorPhrase) return -1;
    // "people with no conviction"
    if (!is.negator || (at > from && words[at - 1]!.is.preposition)) continue;
    // "has not stopped them from", "does not deny"
    for (let next = at + 1; next < Math.min(to, at + 3); next += 1) {
      if (words[next]!.is.affirms || words[next]!.is.deny) return -1;
    }
    return at;
  }
  return -1;
}
